/** The part of a version that is shown: a site of the week or all of it, and the pages of its lists, counted from 1. */
export type PlanView = { site: string | null; desks: number; people: number; left: number; hosts: number };

export type Page<Item> = { items: Item[]; page: number; pages: number; total: number };
