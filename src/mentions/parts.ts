/** Products by their short names: "cells" beside wafers, "modules" beside polysilicon, cars of which so many "are electric". */
import type { MaterialId } from "../model.ts"
import type { FoundMaterial } from "./found.ts"

const PART =
  /(?<!\b(?:[Ff]uel|[Ss]tem|[Pp]rison|[Dd]ata|[Cc]ontrol|[Ii]nstrument|[Ee]xpert)[\s-])\b(?:(cells|cell(?=\s+(?:production|manufactur\w+|capacity|output|making|assembly|factor(?:y|ies)|imports|exports|shipments)))|(modules|panels|module(?=\s+(?:production|manufactur\w+|capacity|output|assembly|imports|exports|shipments))))\b/g
const SOLAR = /\b(?:solar|photovoltaics?|PV|polysilicon|wafers?)\b/i
const BATTERY = /\b(?:batter(?:y|ies)|cathodes?|anodes?|lithium[- ]ion|accumulators?|packs|electric (?:cars?|vehicles?))\b/i

/** "82% of new cars are electric", "every fourth car sold was electric". */
const ELECTRIC =
  /\b(?:cars?(?: sales| registrations)?|(?:new |car )?registrations|vehicles?|buses|vans|lorries|trucks)\b(?=(?:[^,;.%]{0,70}?|[^,;.%]{0,40},\s(?:about |some |nearly )?[\d.]+\s?(?:%|per ?cent)\s)\b(?:(?:is|are|was|were|be|being) (?:already |now |fully |purely |battery[- ])?electric(?:ally powered)?|r[au]n on (?:batteries|electricity))\b(?! [a-z]+s\b))/g

/** "11.8% of the materials used in the EU were recycled": of all that an economy takes in. */
const ALL_MATERIALS =
  /(?<=(?:%|per ?cent|quarter|third|half|tenth|fifth) of (?:all |the |its |their |all the )?)materials?\b(?! [a-z]+s? (?:is|are|was|were) (?:made|built)\b)/g
const CIRCULAR = /\b(?:recycl\w+|circular\w*|secondary|been waste|re-?used|scrap)\b/i
/** "the 34 materials that it counts as critical", "materials deemed critical". */
const CALLED_CRITICAL =
  /\bmaterials(?=\s(?:(?:that|which)\s)?(?:[\w’'.-]+\s){0,8}(?:(?:counts?|counted|lists?|listed|regards?|regarded|classes|classed|class|classif(?:y|ies|ied)|sees?|ranks?|ranked|rated|rates?|describe[sd]?)\s(?:as\s)?|(?:deems?|deemed|considers?|considered|calls?|called)\s(?:to be\s)?)critical\b)/g

/** The parts that a sentence on solar power, or one on batteries, names by their short names only. */
export function partsIn(text: string): FoundMaterial[] {
  return [...partsOf(text), ...electricIn(text), ...materialsIn(text)]
}

function electricIn(text: string): FoundMaterial[] {
  if (!/\belectric/.test(text)) return []
  return [...text.matchAll(ELECTRIC)].map(({ 0: word, index }) => ({ id: "electric-vehicles", start: index, end: index + word.length }))
}

function materialsIn(text: string): FoundMaterial[] {
  if (!text.includes("material")) return []
  const all = CIRCULAR.test(text) ? [...text.matchAll(ALL_MATERIALS)] : []
  return [
    ...all.map(({ 0: word, index }) => ({ id: "raw-materials", start: index, end: index + word.length, weak: true })),
    ...[...text.matchAll(CALLED_CRITICAL)].map(({ 0: word, index }) => ({
      id: "critical-raw-materials",
      start: index,
      end: index + word.length,
    })),
  ]
}

function partsOf(text: string): FoundMaterial[] {
  if (!/cell|module|panels/.test(text)) return []
  const [solar, battery] = [SOLAR.test(text), BATTERY.test(text)]
  if (solar === battery) return []
  return [...text.matchAll(PART)].flatMap(({ 0: word, 1: cell, index }) => {
    const id: MaterialId | null = cell ? (solar ? "solar-cells" : "battery-cells") : solar ? "solar-panels" : null
    return id ? [{ id, start: index, end: index + word.length }] : []
  })
}
