// Script because no module may be there: under `cargo xtask serve` only, reloads the page after a build or says that it failed.
(() => {
  "use strict";
  const socket = location.origin.replace(/^http/, "ws") + "/.well-known/trunk/ws";
  const listen = (reconnected) => {
    const connection = new WebSocket(socket);
    connection.onopen = () => reconnected && location.reload();
    connection.onmessage = ({ data }) => {
      const message = JSON.parse(data);
      if (message.type === "reload") location.reload();
      else if (message.type === "buildFailure") console.error("The build failed:", message.data.reason);
    };
    // The server was stopped: when it is back, what it serves may be new.
    connection.onclose = () => setTimeout(listen, 2000, true);
  };
  if (location.protocol.startsWith("http")) listen(false);
})();
