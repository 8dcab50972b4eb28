// Script because it loads script: the elements from the folder of a book, for what stands elsewhere, as bundles and notebooks do.

/** Settles once the elements are there; `base` is the address of the book's folder. */
export function load(base) {
  if (customElements.get("plasticity-widget")) return Promise.resolve();
  const src = new URL("plasticity.js", new URL(`${base}/`.replace(/\/+$/, "/"), document.baseURI)).href;
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.onload = script.onerror = () => {
      script.remove();
      // A host may answer anything with a page of its own.
      if (customElements.get("plasticity-widget")) resolve();
      else reject(new Error(`There is no plasticity.js at ${src}: it stands in the folder of the book, beside its folder module.`));
    };
    script.src = src;
    document.head.append(script);
  });
}
