// The elements in Vue's templates and JSX. `isCustomElement` in its compiler's options still has to name them.

import type { DefineComponent, HTMLAttributes } from "vue";
import type { PlasticityAttributes } from "./plasticity.js";

type Html<A> = HTMLAttributes & A;

declare module "vue" {
  interface GlobalComponents {
    "plasticity-widget": DefineComponent<PlasticityAttributes["plasticity-widget"]>;
    "plasticity-number": DefineComponent<PlasticityAttributes["plasticity-number"]>;
    "plasticity-value": DefineComponent<PlasticityAttributes["plasticity-value"]>;
  }
}

declare module "vue/jsx-runtime" {
  namespace JSX {
    interface IntrinsicElements {
      "plasticity-widget": Html<PlasticityAttributes["plasticity-widget"]>;
      "plasticity-number": Html<PlasticityAttributes["plasticity-number"]>;
      "plasticity-value": Html<PlasticityAttributes["plasticity-value"]>;
    }
  }
}
