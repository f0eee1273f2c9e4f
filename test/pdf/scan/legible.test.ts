import { describe, expect, test } from "vitest"
import { isLegible } from "../../../src/pdf/scan/legible.ts"
import { whyRecognise } from "../../../src/pdf/scan/needed.ts"

const ENGLISH =
  "Most of the ore is mined in a few countries, and nearly all of it is refined in one. The paper asks how long that can last, who would be hurt by a halt, and what a store of metal would cost. Buyers that depend on one seller have little to bargain with, as earlier shortages have shown."
const words = (text: string): string[] => text.split(" ")
const moved = (text: string, by: number): string =>
  [...text].map((letter) => (letter === " " ? " " : String.fromCodePoint(letter.codePointAt(0)! + by))).join("")
/** Each letter stands for another, as in a font whose letters are numbered in the order of their use. */
const renamed = (text: string): string => {
  const order = [...new Set(text.replaceAll(" ", ""))]
  return text.replace(/\S/g, (letter) => String.fromCodePoint(0x41 + ((order.indexOf(letter) * 7) % 58)))
}

describe("text that can be read", () => {
  test.each([
    ["English", ENGLISH],
    [
      "German",
      "Der größte Teil des Erzes wird in wenigen Ländern gefördert und fast vollständig in einem einzigen verhüttet. Die Studie fragt, wie lange das gutgehen kann und wen ein Stillstand träfe.",
    ],
    [
      "French",
      "La plus grande partie du minerai est extraite dans quelques pays, et presque tout est raffiné dans un seul. L'étude demande combien de temps cela peut durer et qui souffrirait d'un arrêt.",
    ],
    [
      "Polish",
      "Większość rudy wydobywa się w kilku krajach, a prawie całość przetwarza się w jednym. Autorzy pytają, jak długo może to trwać i kto ucierpiałby na wstrzymaniu dostaw surowców.",
    ],
    [
      "Czech",
      "Většina rudy se těží v několika zemích a téměř všechna se zpracovává v jediné. Studie se ptá, jak dlouho to může vydržet a koho by zastavení dodávek nejvíce zasáhlo.",
    ],
    [
      "Finnish",
      "Suurin osa malmista louhitaan muutamassa maassa, ja lähes kaikki jalostetaan yhdessä. Tutkimus kysyy, kuinka kauan tämä voi jatkua ja ketä keskeytys vahingoittaisi eniten.",
    ],
    [
      "Turkish",
      "Cevherin büyük bölümü birkaç ülkede çıkarılıyor ve neredeyse tamamı tek bir ülkede işleniyor. Çalışma bunun ne kadar sürebileceğini ve bir duruşun kime zarar vereceğini soruyor.",
    ],
    [
      "Indonesian",
      "Sebagian besar bijih ditambang di beberapa negara, dan hampir semuanya dimurnikan di satu negara. Makalah ini bertanya berapa lama hal itu dapat bertahan dan siapa yang akan dirugikan.",
    ],
    ["Greek", "Το μεγαλύτερο μέρος του μεταλλεύματος εξορύσσεται σε λίγες χώρες και σχεδόν όλο επεξεργάζεται σε μία μόνο. ".repeat(3)],
    ["Chinese", "大部分矿石在少数几个国家开采，几乎全部在一个国家提炼。本文探讨这种情况能持续多久，以及谁会因中断而受损。".repeat(4)],
    ["a table of figures", "2019 2020 2021 2022 2023 1,200 1,340 NA W XX — 12.5 >25 (8) 3.7 ".repeat(12)],
    ["a table of codes", "USGS MCS2024 HTS 2825.20.0000 2836.91.0010 kWh GDP SMM LFP NMC ".repeat(8)],
    ["a table of contents", `Summary .................. 3 Supply .................... 12 Demand .................... 27 `.repeat(10)],
    ["a list of bullets", `\uf0b7 ${ENGLISH.replaceAll(". ", ". \uf0b7 ")}`],
    ["a few signs", "\ufffd \ufffd \ufffd"],
    ["nothing", ""],
  ])("%s", (_, text) => expect(isLegible(words(text))).toBe(true))
})

describe("text that cannot", () => {
  test.each([
    ["letters moved by 29 places", moved(ENGLISH, -29)],
    ["letters of private use", moved(ENGLISH, 0xe000)],
    ["replacement characters", ENGLISH.replace(/\S/g, "\ufffd")],
    ["letters that stand for others", renamed(ENGLISH)],
    ["signs in place of letters", moved(ENGLISH.toLowerCase().replace(/[^a-z ]/g, ""), -0x40)],
  ])("%s", (_, text) => expect(isLegible(words(text))).toBe(false))
})

describe("a page is recognised", () => {
  const page = (text: string, pictured: number) => ({
    pictured,
    words: words(text).map((word) => ({
      text: word,
      left: 0,
      right: 1,
      baseline: 0,
      size: 10,
      bold: false,
      italic: false,
      glued: false,
      angle: 0 as const,
    })),
  })
  test.each([
    ["that is a picture", page("", 1), "no text"],
    ["that is a picture with a stamp", page("Received 12 May 1998", 0.9), "no text"],
    ["whose text is none", page(moved(ENGLISH, -29), 0), "unreadable text"],
    ["but not with a photograph above its text", page(ENGLISH, 0.6), null],
    ["but not with a logo", page("Critical Materials: A Report", 0.2), null],
    ["but not when it is empty", page("", 0), null],
  ])("%s", (_, raw, why) => expect(whyRecognise(raw)).toBe(why))
})
