/** Goes through the items, a few at a time: the server has two cores, and is not what is measured. What is under way when one fails is waited for. */
export async function eachOf<Item>(items: readonly Item[], work: (item: Item) => Promise<void>, width = 6): Promise<void> {
  const queue = [...items];
  const workers = Array.from({ length: width }, async () => {
    try {
      for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
    } finally {
      // After a failure nothing more is begun.
      queue.length = 0;
    }
  });
  await Promise.allSettled(workers);
  await Promise.all(workers);
}
