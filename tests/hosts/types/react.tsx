// A component of React 19 with a widget, its number and its events.
/** @jsxImportSource react */
import { useEffect, useRef } from "react";
import type { PlasticityWidgetElement } from "plastic-synapse";
import { load } from "plastic-synapse/load";
import type {} from "plastic-synapse/react";

export const loaded: Promise<void> = load("/plastic-synapse/");

export function Window({ lag }: { lag: number }) {
  const widget = useRef<PlasticityWidgetElement>(null);
  useEffect(() => {
    const heard = (event: CustomEvent<{ values: Record<string, number | string> }>) => event.detail.values["lag"];
    document.addEventListener("plasticity-change", heard);
    widget.current?.ready.then((live) => live.seek(1));
    return () => document.removeEventListener("plasticity-change", heard);
  }, []);
  return (
    <p className="window">
      <plasticity-widget ref={widget} id="window" name="stdp-window" lag={lag} mode="predict" theme="dark" />
      <plasticity-number for="window" name="lag">10 ms</plasticity-number>
    </p>
  );
}

// @ts-expect-error A widget has a name.
export const nameless = <plasticity-widget />;
// @ts-expect-error There is no such mode.
export const wrong = <plasticity-widget name="stdp-window" mode="guess" />;
