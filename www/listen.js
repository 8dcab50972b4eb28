  // ---- sound -----------------------------------------------------------------------------------
  // Nothing is made before the reader asks; everything is let go when it ends.

  const LOUD = 0.12;
  let playing = null;

  function silence() {
    playing?.close().catch(() => {});
    playing = null;
  }

  // `notes`: seconds and Hz in turn, NaN Hz is silence. `clicks`: seconds.
  function sound(notes, clicks, seconds) {
    silence();
    const audio = new AudioContext();
    playing = audio;
    const from = audio.currentTime + 0.1;
    const out = audio.createGain();
    out.gain.value = LOUD;
    out.connect(audio.destination);
    tone(audio, out, notes, from, seconds);
    tick(audio, out, clicks, from);
    setTimeout(() => playing === audio && silence(), (seconds + 0.5) * 1000);
  }

  function tone(audio, out, notes, from, seconds) {
    if (notes.length < 4) return;
    const voice = audio.createOscillator();
    const level = audio.createGain();
    // A tone that begins or ends at once would click like a spike.
    const soft = 0.012;
    level.gain.setValueAtTime(0, from);
    let heard = false;
    for (let place = 0; place < notes.length; place += 2) {
      const at = from + notes[place];
      const pitch = notes[place + 1];
      if (Number.isNaN(pitch)) {
        if (heard) level.gain.setTargetAtTime(0, at, soft);
        heard = false;
      } else if (heard) {
        voice.frequency.linearRampToValueAtTime(pitch, at);
      } else {
        voice.frequency.setValueAtTime(pitch, at);
        level.gain.setTargetAtTime(1, at, soft);
        heard = true;
      }
    }
    const end = from + notes[notes.length - 2];
    level.gain.setTargetAtTime(0, end, soft);
    voice.connect(level).connect(out);
    voice.start(from);
    voice.stop(from + seconds + 0.2);
  }

  function tick(audio, out, clicks, from) {
    if (!clicks.length) return;
    const length = Math.ceil(audio.sampleRate * 0.012);
    const click = audio.createBuffer(1, length, audio.sampleRate);
    const wave = click.getChannelData(0);
    for (let place = 0; place < length; place++) {
      wave[place] = Math.exp((-6 * place) / length) * (place % 8 < 4 ? 1 : -1);
    }
    // Clicks nearer than this are one to the ear, and many at once would be loud.
    let last = -1;
    for (const at of clicks) {
      if (at - last < 0.008) continue;
      last = at;
      const source = audio.createBufferSource();
      source.buffer = click;
      source.connect(out);
      source.start(from + at);
    }
  }
