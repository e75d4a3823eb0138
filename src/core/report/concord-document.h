/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "concord-drawing.h"

G_BEGIN_DECLS

/* The summary as a tree that every writer walks: what it says and what each part is, never how it looks.
 * Whoever builds it gives texts away; blocks belong to their parent and the root to the document.
 */

typedef enum
{
  CONCORD_RUN_PLAIN,
  CONCORD_RUN_STRONG,
  CONCORD_RUN_QUIET,
  CONCORD_RUN_PARTNER,
  CONCORD_RUN_STATUS,
  CONCORD_RUN_BAND,
} ConcordRunStyle;

/**
 * ConcordRun:
 * @words: what it says; may hold anything a person can type
 * @tone: the colour of a partner or a band
 * @status: which icon stands before a status
 * @target: (nullable): the id of the section it leads to
 * @language: (nullable): a BCP 47 tag, interned; %NULL for the document's own
 * @goes_on: whether it says in another language what the run before it said, and needs no sign of its own
 *
 * Words of one style within a text.
 */
typedef struct
{
  ConcordRunStyle style;
  char *words;
  guint tone;
  guint status;
  char *target;
  const char *language;
  gboolean goes_on;
} ConcordRun;

/**
 * ConcordText:
 * @runs: (element-type ConcordRun): one after the other
 */
typedef struct
{
  GArray *runs;
} ConcordText;

ConcordText *concord_text_new         (void) G_GNUC_WARN_UNUSED_RESULT;
ConcordText *concord_text_new_plain   (const char     *words) G_GNUC_WARN_UNUSED_RESULT;
void         concord_text_free        (ConcordText    *self);
void         concord_text_add         (ConcordText    *self,
                                       ConcordRunStyle style,
                                       const char     *words);
void         concord_text_add_partner (ConcordText    *self,
                                       const char     *name,
                                       guint           colour);
void         concord_text_add_status  (ConcordText    *self,
                                       guint           status,
                                       const char     *words);
void         concord_text_add_band    (ConcordText    *self,
                                       guint           tone,
                                       const char     *words);
void         concord_text_add_link    (ConcordText    *self,
                                       const char     *words,
                                       const char     *target);
gboolean     concord_text_is_empty    (ConcordText    *self);
char        *concord_text_dup_plain   (ConcordText    *self) G_GNUC_WARN_UNUSED_RESULT;
const char  *concord_text_get_language (ConcordText   *self);
gboolean     concord_text_has_own_direction (ConcordText *self);
gboolean     concord_text_turns       (ConcordText    *self);
gboolean     concord_text_is_rtl      (ConcordText    *self,
                                       gboolean        fallback);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ConcordText, concord_text_free)

/**
 * ConcordBlockType:
 * @CONCORD_BLOCK_SECTION: a heading and what stands under it; without a heading, things that belong together
 * @CONCORD_BLOCK_PARAGRAPH: a text
 * @CONCORD_BLOCK_FACTS: names and what they stand for
 * @CONCORD_BLOCK_LIST: texts of one sort
 * @CONCORD_BLOCK_TABLE: rows and columns; the first cell of a row names it
 * @CONCORD_BLOCK_FIGURE: a drawing
 * @CONCORD_BLOCK_SIGNATURES: names, each with room to sign
 */
typedef enum
{
  CONCORD_BLOCK_SECTION,
  CONCORD_BLOCK_PARAGRAPH,
  CONCORD_BLOCK_FACTS,
  CONCORD_BLOCK_LIST,
  CONCORD_BLOCK_TABLE,
  CONCORD_BLOCK_FIGURE,
  CONCORD_BLOCK_SIGNATURES,
} ConcordBlockType;

/**
 * ConcordBlockStyle:
 * @CONCORD_STYLE_PLAIN: nothing particular
 * @CONCORD_STYLE_COVER: a section: the front page
 * @CONCORD_STYLE_PANEL: a section: on a ground of its own
 * @CONCORD_STYLE_CARD: a section: one thing among its like, kept on a page
 * @CONCORD_STYLE_VISION: a paragraph: the big line
 * @CONCORD_STYLE_LEAD: a paragraph: what is read first
 * @CONCORD_STYLE_QUIET: a paragraph: what is read last
 * @CONCORD_STYLE_EYEBROW: a paragraph: a few words over the big line
 * @CONCORD_STYLE_TILES: facts: big values, side by side
 * @CONCORD_STYLE_GRID: facts: small ones, side by side
 * @CONCORD_STYLE_CHIPS: a list: short ones, in a row
 */
typedef enum
{
  CONCORD_STYLE_PLAIN,
  CONCORD_STYLE_COVER,
  CONCORD_STYLE_PANEL,
  CONCORD_STYLE_CARD,
  CONCORD_STYLE_VISION,
  CONCORD_STYLE_LEAD,
  CONCORD_STYLE_QUIET,
  CONCORD_STYLE_EYEBROW,
  CONCORD_STYLE_TILES,
  CONCORD_STYLE_GRID,
  CONCORD_STYLE_CHIPS,
} ConcordBlockStyle;

/**
 * ConcordCell:
 * @text: (nullable): what it says
 * @drawing: (nullable): what it shows
 * @alternative: (nullable): what @drawing shows, in words; %NULL where the cells beside it say so
 */
typedef struct
{
  ConcordText *text;
  ConcordDrawing *drawing;
  char *alternative;
} ConcordCell;

/**
 * ConcordRow:
 * @cells: (element-type ConcordCell): as many as the table has columns; of facts, the name and the value
 * @total: whether it sums up those above it
 */
typedef struct
{
  GArray *cells;
  gboolean total;
} ConcordRow;

/**
 * ConcordColumn:
 * @share: how wide it is among the others
 */
typedef struct
{
  ConcordText *title;
  ConcordAnchor align;
  double share;
} ConcordColumn;

typedef struct _ConcordBlock ConcordBlock;

/**
 * ConcordBlock:
 * @id: (nullable): of a section: where links lead; letters, digits and dashes
 * @level: of a section: the level of its heading, 1 for the document's own
 * @new_page: of a section: whether it starts a page
 * @eyebrow: (nullable): of a section: a few words over the heading
 * @title: (nullable): of a section: the heading; of a table or figure: the caption
 * @aside: (nullable): of a section: what stands at the end of the heading's line
 * @text: (nullable): of a paragraph
 * @children: (element-type ConcordBlock): of a section
 * @columns: (element-type ConcordColumn): of a table
 * @rows: (element-type ConcordRow): of a table, facts, a list or signatures
 * @drawing: (nullable): of a figure
 * @alternative: (nullable): of a figure, in words; %NULL for decoration
 */
struct _ConcordBlock
{
  ConcordBlockType type;
  ConcordBlockStyle style;
  char *id;
  guint level;
  gboolean new_page;
  ConcordText *eyebrow;
  ConcordText *title;
  ConcordText *aside;
  ConcordText *text;
  GPtrArray *children;
  GArray *columns;
  GPtrArray *rows;
  ConcordDrawing *drawing;
  char *alternative;
};

typedef enum
{
  CONCORD_PAPER_A4,
  CONCORD_PAPER_LETTER,
} ConcordPaper;

/**
 * ConcordPhrase:
 * @CONCORD_PHRASE_CONTENTS: over the list of sections
 * @CONCORD_PHRASE_SKIP: leads past that list
 * @CONCORD_PHRASE_PARTNER: over the names of those who sign
 * @CONCORD_PHRASE_SIGN: where they sign
 * @CONCORD_PHRASE_DATE: when
 * @CONCORD_PHRASE_MADE: when the document was made
 *
 * What writers say around the parts of the document.
 */
typedef enum
{
  CONCORD_PHRASE_CONTENTS,
  CONCORD_PHRASE_SKIP,
  CONCORD_PHRASE_PARTNER,
  CONCORD_PHRASE_SIGN,
  CONCORD_PHRASE_DATE,
  CONCORD_PHRASE_MADE,
  CONCORD_N_PHRASES,
} ConcordPhrase;

/**
 * ConcordDocument:
 * @title: what windows, bookmarks and the foot of the page call it
 * @language: a BCP 47 tag
 * @labels: (nullable): the language that headings and labels were asked for in; %NULL for the reader's own
 * @rtl: whether that language is written from right to left
 * @bilingual: whether Concord's own words stand in two languages
 * @phrases: by #ConcordPhrase; the last one is %NULL where @created is unsaid
 * @created: seconds UTC; 0 for unsaid
 * @cover: (transfer none): the front page
 * @root: everything, the cover first
 */
typedef struct
{
  char *title;
  char *language;
  char *labels;
  gboolean rtl;
  gboolean bilingual;
  ConcordText *phrases[CONCORD_N_PHRASES];
  gint64 created;
  ConcordPaper paper;
  ConcordBlock *cover;
  ConcordBlock *root;
} ConcordDocument;

ConcordDocument *concord_document_new  (const char      *title,
                                        const char      *language,
                                        gint64           created) G_GNUC_WARN_UNUSED_RESULT;
void             concord_document_free (ConcordDocument *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ConcordDocument, concord_document_free)

/* Each of these takes the texts and drawings it is given. */

ConcordBlock *concord_block_add_section    (ConcordBlock     *parent,
                                            ConcordBlockStyle style,
                                            const char       *id,
                                            ConcordText      *title) G_GNUC_WARN_UNUSED_RESULT;
ConcordBlock *concord_block_add_titled     (ConcordBlock     *parent,
                                            const char       *id,
                                            const char       *title) G_GNUC_WARN_UNUSED_RESULT;
void          concord_block_add_words      (ConcordBlock     *parent,
                                            ConcordBlockStyle style,
                                            const char       *words);
void          concord_block_add_paragraph  (ConcordBlock     *parent,
                                            ConcordBlockStyle style,
                                            ConcordText      *text);
void          concord_block_insert_paragraph (ConcordBlock *parent,
                                            guint             index,
                                            ConcordBlockStyle style,
                                            ConcordText      *text);
ConcordBlock *concord_block_add_facts      (ConcordBlock     *parent,
                                            ConcordBlockStyle style) G_GNUC_WARN_UNUSED_RESULT;
ConcordBlock *concord_block_add_list       (ConcordBlock     *parent,
                                            ConcordBlockStyle style) G_GNUC_WARN_UNUSED_RESULT;
ConcordBlock *concord_block_add_table      (ConcordBlock     *parent,
                                            ConcordText      *caption) G_GNUC_WARN_UNUSED_RESULT;
ConcordBlock *concord_block_add_signatures (ConcordBlock     *parent) G_GNUC_WARN_UNUSED_RESULT;
void          concord_block_add_figure     (ConcordBlock     *parent,
                                            ConcordDrawing   *drawing,
                                            const char       *alternative,
                                            ConcordText      *caption);

void          concord_block_add_column     (ConcordBlock     *table,
                                            const char       *title,
                                            ConcordAnchor     align,
                                            double            share);
ConcordRow   *concord_block_add_row        (ConcordBlock     *block);
ConcordCell  *concord_row_get_cell         (ConcordRow       *row,
                                            guint             index);
void          concord_row_free             (gpointer          data);
void          concord_row_add_text         (ConcordRow       *row,
                                            ConcordText      *text);
void          concord_row_add_words        (ConcordRow       *row,
                                            const char       *words);
void          concord_row_add_drawing      (ConcordRow       *row,
                                            ConcordDrawing   *drawing,
                                            const char       *alternative);
void          concord_facts_add            (ConcordBlock     *facts,
                                            const char       *name,
                                            ConcordText      *value);
void          concord_facts_add_words      (ConcordBlock     *facts,
                                            const char       *name,
                                            const char       *value);

gboolean      concord_facts_is_long        (ConcordRow       *row);
gboolean      concord_block_is_empty       (ConcordBlock     *block);
void          concord_block_drop           (ConcordBlock     *parent,
                                            ConcordBlock     *child);

G_END_DECLS
