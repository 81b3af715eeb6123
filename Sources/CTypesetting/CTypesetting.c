#include "CTypesetting.h"

#include <dlfcn.h>
#include <stdlib.h>
#include <string.h>

#include "Libraries.h"

#define POINTER(result, name, parameters) static result(*name) parameters;
CAIRO_FUNCTIONS(POINTER)
FREETYPE_FUNCTIONS(POINTER)
FONTCONFIG_FUNCTIONS(POINTER)
PANGO_FUNCTIONS(POINTER)
PANGOCAIRO_FUNCTIONS(POINTER)
PANGOFT2_FUNCTIONS(POINTER)
GLIB_FUNCTIONS(POINTER)

// Ends the calling function with the library's name if it, or one of the functions, is not there.
#define FIND(result, name, parameters) if ((*(void **)&name = dlsym(handle, #name)) == NULL) return library;
#define LOAD(file, functions) \
  { \
    static const char library[] = file; \
    void *handle = dlopen(library, RTLD_NOW | RTLD_LOCAL); \
    if (handle == NULL) return library; \
    functions(FIND) \
  }

// Of the headers: what is used of their constants.
enum {
  FT_LOAD_NO_SCALE = 1, FT_LOAD_NO_HINTING = 2, CAIRO_HINT_STYLE_NONE = 1, CAIRO_HINT_METRICS_OFF = 1,
  CAIRO_FONT_TYPE_FT = 1, CAIRO_PDF_OUTLINE_FLAG_OPEN = 1, CAIRO_STATUS_NO_MEMORY = 1, PANGO_SCALE = 1024,
  PANGO_WEIGHT_BOLD = 700, PANGO_STYLE_ITALIC = 2, PANGO_GLYPH_EMPTY = 0x0FFFFFFF, PANGO_GLYPH_UNKNOWN_FLAG = 0x10000000
};

static FT_Library freetype;
static cairo_font_options_t *options;

static const char *load_drawing(void) {
  LOAD("libcairo.so.2", CAIRO_FUNCTIONS)
  LOAD("libfreetype.so.6", FREETYPE_FUNCTIONS)
  if (FT_Init_FreeType(&freetype) != 0) return "libfreetype.so.6";
  // Metrics as the font gives them: the paper is measured in points, not in dots of a screen.
  options = cairo_font_options_create();
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  return NULL;
}

const char *ctype_load(void) {
  static bool loaded;
  const char *missing = loaded ? NULL : load_drawing();
  loaded = missing == NULL;
  return missing;
}

static const char *load_shaping(void) {
  LOAD("libglib-2.0.so.0", GLIB_FUNCTIONS)
  LOAD("libfontconfig.so.1", FONTCONFIG_FUNCTIONS)
  LOAD("libpango-1.0.so.0", PANGO_FUNCTIONS)
  LOAD("libpangoft2-1.0.so.0", PANGOFT2_FUNCTIONS)
  LOAD("libpangocairo-1.0.so.0", PANGOCAIRO_FUNCTIONS)
  return NULL;
}

const char *ctype_load_shaping(void) {
  static bool loaded;
  const char *missing = loaded ? NULL : load_shaping();
  loaded = missing == NULL;
  return missing;
}

// Fonts

typedef struct {
  cairo_font_face_t *face;
  FT_Face file;  // NULL for those that Pango found
  double em;     // units of the font
} font;

static font *fonts;
static int32_t font_count, font_capacity;

static int32_t add_font(cairo_font_face_t *face, FT_Face file, double em) {
  if (font_count == font_capacity) {
    int32_t capacity = font_capacity == 0 ? 8 : 2 * font_capacity;
    font *larger = realloc(fonts, (size_t)capacity * sizeof *larger);
    if (larger == NULL) return -1;
    fonts = larger;
    font_capacity = capacity;
  }
  fonts[font_count] = (font){face, file, em};
  return font_count++;
}

// A number of 16 bits in a table of the font, or 0.
static int16_t table_number(FT_Face file, unsigned long table, long offset) {
  unsigned char bytes[2];
  unsigned long length = sizeof bytes;
  if (FT_Load_Sfnt_Table(file, table, offset, bytes, &length) != 0) return 0;
  return (int16_t)(bytes[0] << 8 | bytes[1]);
}

enum { TABLE_HEAD = 0x68656164, TABLE_HHEA = 0x68686561 };

int32_t ctype_font_open(const char *path) {
  FT_Face file;
  if (FT_New_Face(freetype, path, 0, &file) != 0) return -1;
  double em = table_number(file, TABLE_HEAD, 18);
  if (em <= 0) {
    FT_Done_Face(file);
    return -1;
  }
  return add_font(cairo_ft_font_face_create_for_ft_face(file, FT_LOAD_NO_HINTING), file, em);
}

bool ctype_font_metrics(int32_t number, double *ascent, double *descent, double *gap) {
  font *it = &fonts[number];
  *ascent = table_number(it->file, TABLE_HHEA, 4) / it->em;
  *descent = -table_number(it->file, TABLE_HHEA, 6) / it->em;
  *gap = table_number(it->file, TABLE_HHEA, 8) / it->em;
  return *ascent > 0 && *descent >= 0 && *gap >= 0;
}

uint32_t ctype_font_glyph(int32_t number, uint32_t scalar, float *advance) {
  font *it = &fonts[number];
  uint32_t glyph = FT_Get_Char_Index(it->file, scalar);
  long units = 0;
  if (FT_Get_Advance(it->file, glyph, FT_LOAD_NO_SCALE, &units) != 0) units = 0;
  *advance = (float)((double)units / it->em);
  return glyph;
}

// The fonts that were used of late, at their sizes.
static cairo_scaled_font_t *scaled(int32_t number, double size) {
  enum { ROOM = 64 };
  static struct { int32_t font; double size; cairo_scaled_font_t *scaled; } known[ROOM];
  static int count, next;
  for (int i = 0; i < count; i++) {
    if (known[i].font == number && known[i].size == size) return known[i].scaled;
  }
  cairo_matrix_t matrix = {size, 0, 0, size, 0, 0}, identity = {1, 0, 0, 1, 0, 0};
  cairo_scaled_font_t *made = cairo_scaled_font_create(fonts[number].face, &matrix, &identity, options);
  if (count == ROOM) cairo_scaled_font_destroy(known[next].scaled);  // what is drawn holds on to its own
  known[next].font = number;
  known[next].size = size;
  known[next].scaled = made;
  next = (next + 1) % ROOM;
  if (count < ROOM) count++;
  return made;
}

// Shaping

static FcConfig *configuration;
static PangoContext *context;
static PangoGlyphString *shaped;
static PangoAttrList *attributes;

static const double shaping_size = 64;

void ctype_prefer_font_file(const char *path) {
  if (context != NULL) return;
  if (configuration == NULL) configuration = FcConfigCreate();
  FcConfigAppFontAddFile(configuration, (const unsigned char *)path);
}

// The machine's own fonts, but none of its rules: the same text takes the same fonts whoever exports it.
static void make_context(void) {
  static const char rules[] =
    "<fontconfig><dir>/usr/share/fonts</dir><dir>/usr/local/share/fonts</dir>"
    "<cachedir>/var/cache/fontconfig</cachedir><cachedir prefix=\"xdg\">fontconfig</cachedir></fontconfig>";
  if (configuration == NULL) configuration = FcConfigCreate();
  FcConfigParseAndLoadFromMemory(configuration, (const unsigned char *)rules, 1);
  FcConfigBuildFonts(configuration);
  PangoFontMap *map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT);
  pango_fc_font_map_set_config(map, configuration);
  context = pango_font_map_create_context(map);
  pango_context_set_round_glyph_positions(context, 0);
  pango_context_set_language(context, pango_language_from_string("vi"));
  pango_cairo_context_set_font_options(context, options);
  shaped = pango_glyph_string_new();
  attributes = pango_attr_list_new();
}

// The number of the font that Pango chose.
static int32_t number_of(PangoFont *chosen) {
  cairo_scaled_font_t *font = pango_cairo_font_get_scaled_font(chosen);
  if (font == NULL) return -1;
  cairo_font_face_t *face = cairo_scaled_font_get_font_face(font);
  for (int32_t i = 0; i < font_count; i++) {
    if (fonts[i].face == face) return i;
  }
  return add_font(cairo_font_face_reference(face), NULL, 0);
}

// Writes the glyphs of an item from left to right, each cluster with the bytes it stands for. In what runs from right to
// left the clusters stand in the reverse order of the text.
static size_t write_item(const PangoItem *item, ctype_glyph *glyphs, size_t count, size_t capacity) {
  int32_t font = number_of(item->analysis.font);
  bool reverse = item->analysis.level % 2 == 1;
  const int *clusters = shaped->log_clusters;
  for (int i = 0; i < shaped->num_glyphs; i++) {
    PangoGlyphInfo info = shaped->glyphs[i];
    int start = clusters[i], end = start;
    if (i == 0 || clusters[i] != clusters[i - 1]) {
      int next = i + 1;
      while (next < shaped->num_glyphs && clusters[next] == start) next++;
      if (reverse) end = i == 0 ? item->length : clusters[i - 1];
      else end = next == shaped->num_glyphs ? item->length : clusters[next];
    }
    bool unknown = (info.glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0 || font < 0;
    bool empty = info.glyph == PANGO_GLYPH_EMPTY;
    if (count < capacity) {
      glyphs[count] = (ctype_glyph){
        .index = unknown || empty ? 0 : info.glyph,
        .font = unknown ? -1 : empty ? -2 : font,
        .bytes = end > start ? (uint32_t)(end - start) : 0,
        .start = (uint32_t)(item->offset + start),
        .advance = (float)(info.width / shaping_size / PANGO_SCALE),
        .x = (float)(info.x_offset / shaping_size / PANGO_SCALE),
        .y = (float)(info.y_offset / shaping_size / PANGO_SCALE),
      };
    }
    count++;
  }
  return count;
}

size_t ctype_shape(
  const char *family, bool bold, bool italic, const char *text, size_t bytes, ctype_glyph *glyphs, size_t capacity) {
  if (context == NULL) make_context();
  PangoFontDescription *description = pango_font_description_new();
  pango_font_description_set_family(description, family);
  pango_font_description_set_absolute_size(description, shaping_size * PANGO_SCALE);
  if (bold) pango_font_description_set_weight(description, PANGO_WEIGHT_BOLD);
  if (italic) pango_font_description_set_style(description, PANGO_STYLE_ITALIC);
  pango_context_set_font_description(context, description);
  pango_font_description_free(description);
  GList *items = pango_itemize(context, text, 0, (int)bytes, attributes, NULL);
  size_t count = 0;
  for (GList *link = items; link != NULL; link = link->next) {
    PangoItem *item = link->data;
    if (item->analysis.font != NULL) {
      pango_shape_full(text + item->offset, item->length, text, (int)bytes, &item->analysis, shaped);
      count = write_item(item, glyphs, count, capacity);
    }
    pango_item_free(item);
  }
  g_list_free(items);
  return count;
}

// Paper

struct ctype_paper {
  cairo_surface_t *surface;
  cairo_t *cairo;
  uint8_t *bytes;
  size_t count, capacity;
};

static int collect(void *closure, const unsigned char *data, unsigned int length) {
  ctype_paper *paper = closure;
  if (paper->count + length > paper->capacity) {
    size_t capacity = 2 * paper->capacity + length + 65536;
    uint8_t *larger = realloc(paper->bytes, capacity);
    if (larger == NULL) return CAIRO_STATUS_NO_MEMORY;
    paper->bytes = larger;
    paper->capacity = capacity;
  }
  memcpy(paper->bytes + paper->count, data, length);
  paper->count += length;
  return 0;
}

ctype_paper *ctype_paper_open(void) {
  ctype_paper *paper = calloc(1, sizeof *paper);
  if (paper == NULL) return NULL;
  paper->surface = cairo_pdf_surface_create_for_stream(collect, paper, 1, 1);
  paper->cairo = cairo_create(paper->surface);
  return paper;
}

void ctype_paper_free(ctype_paper *paper) {
  cairo_destroy(paper->cairo);
  cairo_surface_finish(paper->surface);
  cairo_surface_destroy(paper->surface);
  free(paper->bytes);
  free(paper);
}

void ctype_paper_metadata(ctype_paper *paper, ctype_field field, const char *text) {
  cairo_pdf_surface_set_metadata(paper->surface, (int)field, text);
}

void ctype_paper_begin_page(ctype_paper *paper, double width, double height) {
  cairo_pdf_surface_set_size(paper->surface, width, height);
  cairo_save(paper->cairo);
  cairo_set_source_rgb(paper->cairo, 1, 1, 1);
  cairo_rectangle(paper->cairo, 0, 0, 1, 1);
  cairo_fill(paper->cairo);
  cairo_restore(paper->cairo);
}

void ctype_paper_end_page(ctype_paper *paper) { cairo_show_page(paper->cairo); }

const char *ctype_paper_problem(ctype_paper *paper) {
  int status = cairo_status(paper->cairo);
  if (status == 0) status = cairo_surface_status(paper->surface);
  return status == 0 ? NULL : cairo_status_to_string(status);
}

void ctype_paper_begin_tag(ctype_paper *paper, const char *name, const char *tag_attributes) {
  cairo_tag_begin(paper->cairo, name, tag_attributes);
}

void ctype_paper_end_tag(ctype_paper *paper, const char *name) { cairo_tag_end(paper->cairo, name); }

int32_t ctype_paper_outline(ctype_paper *paper, int32_t parent, const char *title, const char *outline_attributes) {
  return cairo_pdf_surface_add_outline(
    paper->surface, parent, title, outline_attributes, CAIRO_PDF_OUTLINE_FLAG_OPEN);
}

void ctype_paper_text(
  ctype_paper *paper, int32_t font, double size, const char *text, size_t bytes, const ctype_placed_glyph *glyphs,
  size_t glyph_count, const ctype_cluster *clusters, size_t cluster_count) {
  cairo_set_scaled_font(paper->cairo, scaled(font, size));
  cairo_show_text_glyphs(
    paper->cairo, text, (int)bytes, glyphs, (int)glyph_count, clusters, (int)cluster_count, 0);
}

void ctype_paper_line(ctype_paper *paper, double x, double y, double to_x, double to_y) {
  cairo_move_to(paper->cairo, x, y);
  cairo_line_to(paper->cairo, to_x, to_y);
}

void ctype_paper_frame(ctype_paper *paper, double x, double y, double width, double height) {
  cairo_rectangle(paper->cairo, x, y, width, height);
}

void ctype_paper_stroke(ctype_paper *paper, double thickness) {
  cairo_set_line_width(paper->cairo, thickness);
  cairo_stroke(paper->cairo);
}

const char *ctype_paper_finish(ctype_paper *paper, const uint8_t **bytes, size_t *count) {
  int status = cairo_status(paper->cairo);
  cairo_surface_finish(paper->surface);
  if (status == 0) status = cairo_surface_status(paper->surface);
  *bytes = paper->bytes;
  *count = paper->count;
  return status == 0 ? NULL : cairo_status_to_string(status);
}
