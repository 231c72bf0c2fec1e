/** What goes to the printer, or into the person's own copy. */
export interface Paper {
  /** Title of the document. */
  readonly title: string;
  /** Of the file, without its ending. */
  readonly name: string;
  /** BCP 47. */
  readonly lang: string;
  /** Its style sheet. */
  readonly sheet: string;
  /** Its elements, made by DOM calls alone: no answer becomes markup. */
  draw(page: Document): readonly Node[];
}
