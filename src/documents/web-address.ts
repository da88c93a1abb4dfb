/** Whether what a user names is an address to be fetched. */
export const isWebAddress = (name: string): boolean => /^https?:\/\//i.test(name);
