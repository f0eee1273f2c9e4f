/**
 * What `work` makes of each item, in the items' order, with up to `ahead` of them under way at once.
 * A fault comes in its place as `{ item, fault }` and stops nothing.
 *
 * @example for await (const { item, result } of inOrder(files, 4, read)) print(item, result)
 */
export async function* inOrder<Item, Result>(
  items: readonly Item[],
  ahead: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Outcome<Item, Result>> {
  const settled = (item: Item): Promise<Outcome<Item, Result>> =>
    work(item).then(
      (result) => ({ item, result }),
      (fault: unknown) => ({ item, fault }),
    )
  const under: Promise<Outcome<Item, Result>>[] = []
  let next = 0
  while (next < items.length || under.length > 0) {
    while (next < items.length && under.length < ahead) under.push(settled(items[next++]!))
    yield await under.shift()!
  }
}

export type Outcome<Item, Result> =
  | { readonly item: Item; readonly result: Result; readonly fault?: never }
  | { readonly item: Item; readonly result?: never; readonly fault: unknown }
