  // ---- all live elements of a page: one frame loop, one queue of work --------------------------------

  // Work per task, ms: with a drawing after it, less than a frame.
  const SLICE = 6;

  const lives = new Map();
  const channel = new MessageChannel();
  let frameAsked = false;
  let workAsked = false;

  channel.port1.onmessage = () => guard(work);

  function askFrame() {
    if (frameAsked) return;
    frameAsked = true;
    requestAnimationFrame((now) => guard(() => frames(now)));
  }

  function askWork() {
    if (workAsked) return;
    workAsked = true;
    channel.port2.postMessage(0);
  }

  // What is done to elements may add or remove some: both go over a copy.
  function frames(now) {
    frameAsked = false;
    let again = false;
    for (const life of [...lives.values()]) again = life.frame(now) || again;
    if (again) askFrame();
  }

  function work() {
    workAsked = false;
    const busy = [...lives.values()].filter((life) => !life.live.idle());
    let again = false;
    for (const life of busy) again = life.work(performance.now() + SLICE / busy.length) || again;
    if (again) askWork();
  }

  const recolour = () => lives.forEach((life) => life.recolour());
