import type { ServicePoint, WeeklyHours } from './service-point.js';

/** One JSON file of the ward that serves every element. Everything but `name` may be left out. */
export interface Ward {
  /** e.g. "UBND phường Mẫu". */
  readonly name: string;
  /** Line after "Kính gửi:" on printed forms; `name` when left out. */
  readonly addressee?: string;
  readonly offices?: readonly {
    readonly name: string;
    readonly address: string;
    readonly phone?: string;
  }[];
  /** Shown as "Cần giúp? Gọi …" on every screen. */
  readonly phone?: string;
  /** `https:` address. */
  readonly zalo?: string;
  readonly openingHours?: readonly WeeklyHours[];
  /** `YYYY-MM-DD`. */
  readonly holidays?: readonly string[];
  /** Its hamlets, or neighbourhoods: "Tổ dân phố 3", "Thôn Mẫu". */
  readonly hamlets?: readonly string[];
  /** Officers come to the homes of those who cannot go out: when, and from which age on anybody. */
  readonly visits?: { readonly hours: readonly WeeklyHours[]; readonly fromAge?: number };
  /** Read on the page by `readServicePoints`, for those who show them. */
  readonly servicePoints?: readonly ServicePoint[];
  /** By procedure id. */
  readonly procedures?: Readonly<Record<string, WardProcedure>>;
  /** Who is responsible for the data, and why they are collected (Law 91/2025/QH15). */
  readonly dataController?: {
    readonly name: string;
    readonly purpose: string;
    readonly retention?: string;
    readonly contact?: string;
  };
  /** Origins that packs may be loaded from besides the page's own. */
  readonly packOrigins?: readonly string[];
}

export interface WardProcedure {
  /** Amount in đồng by fee id of the pack. 0 is free; a fee not named here is "hỏi cán bộ". */
  readonly fees?: Readonly<Record<string, number>>;
  /** Values of the pack's delivery choice that this ward offers. */
  readonly delivery?: readonly string[];
  /** Line after "Kính gửi:" where another office decides: `Công an phường Mẫu, tỉnh Ví Dụ`. */
  readonly office?: string;
}
