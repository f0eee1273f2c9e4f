/** Products by their short names: "cells" beside wafers, "modules" beside polysilicon, cars of which so many "are electric". */
import type { MaterialId } from "../model.ts"
import type { FoundMaterial } from "./found.ts"

const PART =
  /(?<!\b(?:[Ff]uel|[Ss]tem|[Pp]rison|[Dd]ata|[Cc]ontrol|[Ii]nstrument|[Ee]xpert)[\s-])\b(?:(cells|cell(?=\s+(?:production|manufactur\w+|capacity|output|making|assembly|factor(?:y|ies)|imports|exports|shipments)))|(modules|panels|module(?=\s+(?:production|manufactur\w+|capacity|output|assembly|imports|exports|shipments))))\b/g
const SOLAR = /\b(?:solar|photovoltaics?|PV|polysilicon|wafers?)\b/i
const BATTERY = /\b(?:batter(?:y|ies)|cathodes?|anodes?|lithium[- ]ion|accumulators?)\b/i

/** "82% of new cars are electric", "every fourth car sold was electric". */
const ELECTRIC =
  /\b(?:cars?(?: sales| registrations)?|(?:new |car )?registrations|vehicles?|buses|vans|lorries|trucks)\b(?=[^,;.%]{0,70}?\b(?:is|are|was|were|be|being) (?:already |now |fully |purely |battery[- ])?electric(?:ally powered)?\b(?! [a-z]+s\b))/g

/** The parts that a sentence on solar power, or one on batteries, names by their short names only. */
export function partsIn(text: string): FoundMaterial[] {
  return [...partsOf(text), ...electricIn(text)]
}

function electricIn(text: string): FoundMaterial[] {
  if (!/\belectric/.test(text)) return []
  return [...text.matchAll(ELECTRIC)].map(({ 0: word, index }) => ({ id: "electric-vehicles", start: index, end: index + word.length }))
}

function partsOf(text: string): FoundMaterial[] {
  const [solar, battery] = [SOLAR.test(text), BATTERY.test(text)]
  if (solar === battery) return []
  return [...text.matchAll(PART)].flatMap(({ 0: word, 1: cell, index }) => {
    const id: MaterialId | null = cell ? (solar ? "solar-cells" : "battery-cells") : solar ? "solar-panels" : null
    return id ? [{ id, start: index, end: index + word.length }] : []
  })
}
