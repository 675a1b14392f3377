/** No tier asks for more than 4 stars, and no rating is below 1: whoever lacks more than 3 has no rating at all. */
export const hasNoRating = (missing: number): boolean => missing > 3;
