import { afterAll, beforeAll, describe } from "vitest"
import { openStore } from "../../src/store/index.ts"
import type { Store } from "../../src/store/store.ts"
import { decisionsContract } from "./contract/decisions.ts"
import { listsContract } from "./contract/lists.ts"
import { migrationsContract } from "./contract/migrations.ts"
import { papersContract } from "./contract/papers.ts"
import { readingsContract } from "./contract/readings.ts"
import { reviewsContract } from "./contract/reviews.ts"
import { ENGINES, type Place, titleOf } from "./engines.ts"

for (const engine of ENGINES) {
  describe.skipIf(engine.missing)(`the store on ${titleOf(engine)}`, () => {
    let place: Place
    let store: Store
    beforeAll(async () => {
      place = await engine.open()
      store = await openStore(place.database)
    })
    afterAll(() => place?.clear())

    const under = () => ({ store, database: place.database })
    papersContract(under)
    readingsContract(under)
    reviewsContract(under)
    decisionsContract(under)
    listsContract(under)
    migrationsContract(under)
  })
}
