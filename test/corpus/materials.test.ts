import { describe, expect, it } from "vitest"
import { loadVocabulary } from "../../src/corpus/index.ts"
import type { Material } from "../../src/model.ts"
import { meaningsOf } from "./meanings.ts"

const { materials } = loadVocabulary()
const byId = new Map(materials.map((material) => [material.id, material]))
const listed = (list: Material["lists"][number]) => materials.filter((material) => material.lists.includes(list)).map(({ id }) => id)

/** The material ids that the annotators' guidelines name. */
const GUIDELINES = `aluminium alumina bauxite antimony arsenic asbestos barite beryllium bismuth borates boron bromine cadmium cesium
  chromium chromite clays coal coking-coal cobalt copper crude-oil diamonds feldspar fertilizer fluorspar gallium germanium gold graphite
  natural-graphite synthetic-graphite gypsum hafnium helium hydrogen indium iodine iron-ore steel iron kyanite lead limestone lithium
  lithium-carbonate lithium-hydroxide magnesium magnesite manganese mercury mica molybdenum natural-gas lng nickel niobium ferroniobium
  palladium peat perlite petroleum phosphate-rock phosphorus platinum platinum-group-metals potash rhodium ruthenium iridium rare-earths
  light-rare-earths heavy-rare-earths lanthanum cerium praseodymium neodymium samarium europium gadolinium terbium dysprosium holmium
  erbium thulium ytterbium lutetium yttrium scandium promethium rhenium rubidium salt sand selenium silicon silicon-metal ferrosilicon
  polysilicon silica-sand silver soda-ash strontium sulfur sulfuric-acid talc tantalum tellurium thallium thorium tin titanium
  titanium-sponge titanium-dioxide ilmenite rutile tungsten uranium vanadium zinc zirconium timber natural-rubber critical-raw-materials
  strategic-raw-materials raw-materials battery-metals base-metals precious-metals non-energy-minerals fossil-fuels ferroalloys
  permanent-magnets batteries lithium-ion-batteries battery-cells cathodes anodes electric-vehicles solar-panels wafers wind-turbines
  electrolysers fuel-cells semiconductors catalysts electricity`.split(/\s+/)

describe("materials", () => {
  it.each(GUIDELINES)("has %s", (id) => expect(byId.has(id)).toBe(true))

  it("gives no name to two materials", () => {
    const meanings = meaningsOf(materials.flatMap(({ id, names, weak }) => [...names, ...weak].map((name) => ({ id, name: folded(name) }))))
    expect(meanings).toEqual([])
  })

  it("repeats no name within a material", () => {
    const repeated = materials.filter(({ names, weak }) => new Set([...names, ...weak]).size < names.length + weak.length)
    expect(repeated.map(({ id }) => id)).toEqual([])
  })

  it("shows every material under a name of its own", () => {
    expect(new Set(materials.map(({ names }) => names[0])).size).toBe(materials.length)
  })

  it("uses no chemical symbol as a name", () => {
    const symbols = new Set(materials.flatMap(({ symbol }) => symbol ?? []))
    expect(materials.flatMap(({ names, weak }) => [...names, ...weak].filter((name) => symbols.has(name)))).toEqual([])
  })

  it("gives every symbol to one element", () => {
    const symbols = materials.flatMap(({ symbol }) => symbol ?? [])
    expect(new Set(symbols).size).toBe(symbols.length)
    expect(materials.filter(({ kind, symbol }) => symbol && !["element", "energy"].includes(kind)).map(({ id }) => id)).toEqual([])
  })

  it("never makes a material broader than itself, however far up", () => {
    const above = (id: string, seen: readonly string[]): string[] => {
      if (seen.includes(id)) return [[...seen, id].join(" < ")]
      return (byId.get(id)?.broader ?? []).flatMap((parent) => above(parent, [...seen, id]))
    }
    expect(materials.flatMap(({ id }) => above(id, []))).toEqual([])
  })

  it("says for every group with members who lists them", () => {
    expect(materials.filter(({ members, source }) => members.length > 0 && !source).map(({ id }) => id)).toEqual([])
  })
})

describe("official lists", () => {
  it.each([
    ["eu-critical-2023", 34],
    ["eu-strategic-2023", 17],
    ["us-critical-2022", 50],
    ["us-critical-2025", 60],
    ["uk-critical-2021", 18],
  ] as const)("%s has %i materials", (list, count) => expect(listed(list)).toHaveLength(count))

  it("names on the US list of 2025 all of 2022 and ten more", () => {
    const before = new Set(listed("us-critical-2022"))
    const added = listed("us-critical-2025").filter((id) => !before.has(id))
    expect([...before].filter((id) => !listed("us-critical-2025").includes(id))).toEqual([])
    expect(added.sort()).toEqual(
      ["boron", "coking-coal", "copper", "lead", "phosphate-rock", "potash", "rhenium", "silicon", "silver", "uranium"].sort(),
    )
  })

  it("names every strategic material of the EU as critical too, itself or what it is a part of", () => {
    const critical = listed("eu-critical-2023")
    const strangers = listed("eu-strategic-2023").filter((id) => !critical.includes(id))
    // The Act's strategic "graphite" and "rare earths for magnets" stand on the critical list as natural graphite and as light and heavy.
    expect(strangers.sort()).toEqual(["graphite", "magnet-rare-earths"])
  })
})

/** Capitals and hyphens make no other name. */
function folded(name: string): string {
  return name.toLowerCase().replaceAll("-", " ")
}
