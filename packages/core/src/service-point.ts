/** Days of the week, 1 (Monday) to 7, and times `HH:MM` in Asia/Ho_Chi_Minh. */
export interface WeeklyHours {
  readonly days: readonly number[];
  readonly from: string;
  readonly to: string;
}

/** Where officers come to the people: a house of culture, a market, on certain days. */
export interface ServicePoint {
  /** kebab-case; the calendar file is named after it. */
  readonly id: string;
  /** e.g. "Điểm lưu động tổ dân phố 3". */
  readonly name: string;
  /** e.g. "Nhà văn hóa tổ dân phố 3". */
  readonly place: string;
  readonly address?: string;
  /** First and last day, `YYYY-MM-DD`, both included. */
  readonly from: string;
  readonly to: string;
  /** Every week, holidays of the ward excepted … */
  readonly weekly: readonly WeeklyHours[];
  /** … and on single days, holidays too. */
  readonly dates?: readonly {
    readonly date: string;
    readonly from: string;
    readonly to: string;
  }[];
  /** Days on which nobody comes. */
  readonly except?: readonly string[];
  /** Ids of the procedures that can be done there; all when left out. */
  readonly procedures?: readonly string[];
  /** How results are given back there. */
  readonly delivery?: readonly string[];
  readonly phone?: string;
  /** `https:` address. */
  readonly zalo?: string;
  /** What to bring, or what cannot be finished there. */
  readonly note?: string;
}
