/** Parts of solar panels and of batteries by their short names: "cells" beside wafers, "modules" beside polysilicon. */
import type { MaterialId } from "../model.ts"
import type { FoundMaterial } from "./found.ts"

const PART =
  /(?<!\b(?:[Ff]uel|[Ss]tem|[Pp]rison|[Dd]ata|[Cc]ontrol|[Ii]nstrument|[Ee]xpert)[\s-])\b(?:(cells|cell(?=\s+(?:production|manufactur\w+|capacity|output|making|assembly|factor(?:y|ies)|imports|exports|shipments)))|(modules|panels|module(?=\s+(?:production|manufactur\w+|capacity|output|assembly|imports|exports|shipments))))\b/g
const SOLAR = /\b(?:solar|photovoltaics?|PV|polysilicon|wafers?)\b/i
const BATTERY = /\b(?:batter(?:y|ies)|cathodes?|anodes?|lithium[- ]ion|accumulators?)\b/i

/** The parts that a sentence on solar power, or one on batteries, names by their short names only. */
export function partsIn(text: string): FoundMaterial[] {
  const [solar, battery] = [SOLAR.test(text), BATTERY.test(text)]
  if (solar === battery) return []
  return [...text.matchAll(PART)].flatMap(({ 0: word, 1: cell, index }) => {
    const id: MaterialId | null = cell ? (solar ? "solar-cells" : "battery-cells") : solar ? "solar-panels" : null
    return id ? [{ id, start: index, end: index + word.length }] : []
  })
}
