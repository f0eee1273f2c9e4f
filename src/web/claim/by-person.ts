/** Whether a person added the claim: no rule found it. (The model's own word for that rule would bring all of its schemas along.) */
export const isByPerson = ({ rule }: { readonly rule: string }): boolean => rule === "person"
