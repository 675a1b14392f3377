/** Lets work that belongs together come to its end side by side: what fails stops no other. @throws the first failure */
export async function toTheirEnd(works: Promise<void>[]): Promise<void> {
  const failed = (await Promise.allSettled(works)).find(({ status }) => status === "rejected");
  if (failed?.status === "rejected") throw failed.reason;
}
