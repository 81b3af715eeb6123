// Cairo and FreeType, which draw the PDF, and Pango, which finds other fonts for what the paper's own font lacks: all
// loaded when they are first wanted, for linking them would cost every start more than all the rest of it.
//
// Not for two threads at once. Lengths on paper are points, from the upper left corner downwards; lengths of fonts are
// ems, the size of the font. What ctype_load has not found may not be used.
#ifndef CTYPESETTING_H
#define CTYPESETTING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// The file name of a library that is missing, or NULL if all that draws a paper is there.
const char *_Nullable ctype_load(void);

/// The same of what ctype_shape needs.
const char *_Nullable ctype_load_shaping(void);

// Fonts

/// Opens a TrueType or OpenType file for good; its number from 0, or -1.
int32_t ctype_font_open(const char *_Nonnull path);

/// False if the font does not say them.
bool ctype_font_metrics(int32_t font, double *_Nonnull ascent, double *_Nonnull descent, double *_Nonnull gap);

/// Glyph and advance of a Unicode scalar; the glyph is 0 where the font has none.
uint32_t ctype_font_glyph(int32_t font, uint32_t scalar, float *_Nonnull advance);

/// A glyph of a shaped word. One with `bytes` above 0 begins a cluster that stands for so many bytes of the text; those
/// with 0 belong to the cluster before them.
typedef struct ctype_glyph {
  uint32_t index;
  /// -1 if no font of this machine has the character.
  int32_t font;
  uint32_t bytes;
  /// Where these bytes start in the text. What runs from right to left stands in the order of the eye.
  uint32_t start;
  float advance;
  float x;
  float y;
} ctype_glyph;

/// Shapes UTF-8 with the fonts at hand: those of `family` first, kerning and ligatures as the fonts have them. A glyph of
/// font -2 is unseen. Returns how many glyphs there are, of which at most `capacity` are written.
size_t ctype_shape(
  const char *_Nonnull family, bool bold, bool italic, const char *_Nonnull text, size_t bytes,
  ctype_glyph *_Nullable glyphs, size_t capacity);

/// The files that ctype_shape prefers; before its first use.
void ctype_prefer_font_file(const char *_Nonnull path);

// Paper

typedef struct ctype_paper ctype_paper;

typedef enum ctype_field { ctype_title = 0, ctype_author = 1, ctype_creator = 4, ctype_created = 5, ctype_modified = 6 } ctype_field;

/// Layout of cairo_glyph_t.
typedef struct ctype_placed_glyph {
  unsigned long index;
  double x;
  double y;
} ctype_placed_glyph;

/// Layout of cairo_text_cluster_t.
typedef struct ctype_cluster {
  int bytes;
  int glyphs;
} ctype_cluster;

ctype_paper *_Nullable ctype_paper_open(void);
void ctype_paper_free(ctype_paper *_Nonnull paper);
void ctype_paper_metadata(ctype_paper *_Nonnull paper, ctype_field field, const char *_Nonnull text);
/// Draws a white point in the corner: of a page on which nothing is to be seen the library would forget the tags.
void ctype_paper_begin_page(ctype_paper *_Nonnull paper, double width, double height);
void ctype_paper_end_page(ctype_paper *_Nonnull paper);
/// What went wrong so far, in English, or NULL.
const char *_Nullable ctype_paper_problem(ctype_paper *_Nonnull paper);
void ctype_paper_begin_tag(ctype_paper *_Nonnull paper, const char *_Nonnull name, const char *_Nonnull attributes);
void ctype_paper_end_tag(ctype_paper *_Nonnull paper, const char *_Nonnull name);
/// `parent` is 0 for the outermost level; returns the number of the entry.
int32_t ctype_paper_outline(
  ctype_paper *_Nonnull paper, int32_t parent, const char *_Nonnull title, const char *_Nonnull attributes);
void ctype_paper_text(
  ctype_paper *_Nonnull paper, int32_t font, double size, const char *_Nonnull text, size_t bytes,
  const ctype_placed_glyph *_Nonnull glyphs, size_t glyph_count, const ctype_cluster *_Nonnull clusters,
  size_t cluster_count);
/// Adds to the path that ctype_paper_stroke draws.
void ctype_paper_line(ctype_paper *_Nonnull paper, double x, double y, double to_x, double to_y);
void ctype_paper_frame(ctype_paper *_Nonnull paper, double x, double y, double width, double height);
void ctype_paper_stroke(ctype_paper *_Nonnull paper, double thickness);
/// NULL and the file if all went well, else what went wrong, in English. The bytes live as long as the paper.
const char *_Nullable ctype_paper_finish(
  ctype_paper *_Nonnull paper, const uint8_t *_Nullable *_Nonnull bytes, size_t *_Nonnull count);

#endif
