// React 19 in its strict mode: effects run twice, keyed children change places, properties are set.
import { StrictMode, useState } from "react";
import { createRoot } from "react-dom/client";

function Page() {
  const [names, order] = useState(["stdp-window", "oja-axis"]);
  const [lag, move] = useState(20);
  const [heard, hear] = useState(0);
  return (
    <main>
      <button id="reorder" onClick={() => order([...names].reverse())}>Reorder</button>
      <button id="move" onClick={() => move(-20)}>Move</button>
      <button id="remove" onClick={() => order(["oja-axis"])}>Remove</button>
      <output>{heard}</output>
      {names.map((name) => (
        <plasticity-widget key={name} id={name} name={name} loading="eager" lag={name === "stdp-window" ? lag : undefined} onplasticity-change={() => hear((n) => n + 1)} />
      ))}
    </main>
  );
}

createRoot(document.getElementById("root")).render(<StrictMode><Page /></StrictMode>);
