// A page's own script, made one with the package's by a bundler. The modules stand where the page's author has put them.
import { load } from "plastic-synapse/load";

const widget = document.createElement("plasticity-widget");
Object.assign(widget, { id: "w", values: { lag: -20 } });
widget.setAttribute("name", "stdp-window");
document.querySelector("main").append(widget);
load("vendor/plastic-synapse").then(() => widget.ready).then(() => (document.title = "Live"));
