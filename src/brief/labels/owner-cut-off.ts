/** "The worst is to come" is likely, of "her fear that “the worst is to come” is likely …": whose words they are stands before them. */
export const ownerCutOff = (quote: string): boolean => /^["\u201c][^"\u201d]+["\u201d] \p{Ll}/u.test(quote);
