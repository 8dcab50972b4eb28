/**
 * Loads the elements from the folder where `plasticity.js` and its folder `module` lie: an address, relative to the page
 * or not. Settles once they are there; rejected with a sentence where there is no such script.
 */
export function load(folder: string): Promise<void>;
