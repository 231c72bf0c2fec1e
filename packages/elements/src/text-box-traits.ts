/** How one box is drawn; everything but the id may be left out. */
export interface TextBoxTraits {
  /** Id in the shadow root, for labels. */
  readonly id: string;
  readonly describedBy?: string | undefined;
  readonly invalid?: string | undefined;
  readonly locked?: boolean;
  readonly required?: boolean;
  readonly autocomplete?: string;
  readonly autocapitalize?: 'words' | 'characters' | 'none';
  readonly inputMode?: 'numeric' | 'decimal' | 'tel' | 'email';
  /** Takes line breaks, and begins three lines high. */
  readonly lines?: boolean;
}
