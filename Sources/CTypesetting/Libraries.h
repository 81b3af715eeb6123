// The functions of Cairo 1.16, FreeType 2, Pango 1.50 and Fontconfig 2 that are used, as their headers declare them.
// Declared here, so that no development package is needed; the names of the libraries hold the versions of their ABIs.
#ifndef CTYPESETTING_LIBRARIES_H
#define CTYPESETTING_LIBRARIES_H

#include <stddef.h>
#include <stdint.h>

typedef struct cairo cairo_t;
typedef struct cairo_surface cairo_surface_t;
typedef struct cairo_font_face cairo_font_face_t;
typedef struct cairo_scaled_font cairo_scaled_font_t;
typedef struct cairo_font_options cairo_font_options_t;
typedef struct { double xx, yx, xy, yy, x0, y0; } cairo_matrix_t;
typedef int (*cairo_write_func_t)(void *, const unsigned char *, unsigned int);
typedef struct FT_LibraryRec *FT_Library;
typedef struct FT_FaceRec *FT_Face;
typedef struct FcConfig FcConfig;
typedef struct PangoFontMap PangoFontMap;
typedef struct PangoContext PangoContext;
typedef struct PangoFont PangoFont;
typedef struct PangoFontDescription PangoFontDescription;
typedef struct PangoAttrList PangoAttrList;
typedef struct PangoLanguage PangoLanguage;
typedef struct GList { void *data; struct GList *next, *prev; } GList;
typedef struct {
  void *shape_engine, *lang_engine;
  PangoFont *font;
  uint8_t level, gravity, flags, script;
  PangoLanguage *language;
  void *extra_attrs;
} PangoAnalysis;
typedef struct { int offset, length, num_chars; PangoAnalysis analysis; } PangoItem;
typedef struct { uint32_t glyph; int width, x_offset, y_offset; unsigned int attributes; } PangoGlyphInfo;
typedef struct { int num_glyphs; PangoGlyphInfo *glyphs; int *log_clusters; int space; } PangoGlyphString;

#define CAIRO_FUNCTIONS(F) \
  F(cairo_t *, cairo_create, (cairo_surface_t *)) \
  F(void, cairo_destroy, (cairo_t *)) \
  F(int, cairo_status, (cairo_t *)) \
  F(void, cairo_show_page, (cairo_t *)) \
  F(void, cairo_tag_begin, (cairo_t *, const char *, const char *)) \
  F(void, cairo_tag_end, (cairo_t *, const char *)) \
  F(void, cairo_move_to, (cairo_t *, double, double)) \
  F(void, cairo_line_to, (cairo_t *, double, double)) \
  F(void, cairo_rectangle, (cairo_t *, double, double, double, double)) \
  F(void, cairo_save, (cairo_t *)) \
  F(void, cairo_restore, (cairo_t *)) \
  F(void, cairo_set_source_rgb, (cairo_t *, double, double, double)) \
  F(void, cairo_fill, (cairo_t *)) \
  F(void, cairo_set_line_width, (cairo_t *, double)) \
  F(void, cairo_stroke, (cairo_t *)) \
  F(void, cairo_set_scaled_font, (cairo_t *, const cairo_scaled_font_t *)) \
  F(void, cairo_show_text_glyphs, (cairo_t *, const char *, int, const void *, int, const void *, int, int)) \
  F(const char *, cairo_status_to_string, (int)) \
  F(int, cairo_surface_status, (cairo_surface_t *)) \
  F(void, cairo_surface_finish, (cairo_surface_t *)) \
  F(void, cairo_surface_destroy, (cairo_surface_t *)) \
  F(cairo_surface_t *, cairo_pdf_surface_create_for_stream, (cairo_write_func_t, void *, double, double)) \
  F(void, cairo_pdf_surface_set_size, (cairo_surface_t *, double, double)) \
  F(void, cairo_pdf_surface_set_metadata, (cairo_surface_t *, int, const char *)) \
  F(int, cairo_pdf_surface_add_outline, (cairo_surface_t *, int, const char *, const char *, int)) \
  F(cairo_font_face_t *, cairo_ft_font_face_create_for_ft_face, (FT_Face, int)) \
  F(cairo_font_face_t *, cairo_font_face_reference, (cairo_font_face_t *)) \
  F(void, cairo_font_face_destroy, (cairo_font_face_t *)) \
  F(cairo_font_options_t *, cairo_font_options_create, (void)) \
  F(void, cairo_font_options_set_hint_style, (cairo_font_options_t *, int)) \
  F(void, cairo_font_options_set_hint_metrics, (cairo_font_options_t *, int)) \
  F(cairo_scaled_font_t *, cairo_scaled_font_create, \
    (cairo_font_face_t *, const cairo_matrix_t *, const cairo_matrix_t *, const cairo_font_options_t *)) \
  F(void, cairo_scaled_font_destroy, (cairo_scaled_font_t *)) \
  F(cairo_font_face_t *, cairo_scaled_font_get_font_face, (cairo_scaled_font_t *))

#define FREETYPE_FUNCTIONS(F) \
  F(int, FT_Init_FreeType, (FT_Library *)) \
  F(int, FT_New_Face, (FT_Library, const char *, long, FT_Face *)) \
  F(int, FT_Done_Face, (FT_Face)) \
  F(unsigned int, FT_Get_Char_Index, (FT_Face, unsigned long)) \
  F(int, FT_Get_Advance, (FT_Face, unsigned int, int32_t, long *)) \
  F(int, FT_Load_Sfnt_Table, (FT_Face, unsigned long, long, unsigned char *, unsigned long *))

#define FONTCONFIG_FUNCTIONS(F) \
  F(FcConfig *, FcConfigCreate, (void)) \
  F(int, FcConfigParseAndLoadFromMemory, (FcConfig *, const unsigned char *, int)) \
  F(int, FcConfigBuildFonts, (FcConfig *)) \
  F(int, FcConfigAppFontAddFile, (FcConfig *, const unsigned char *))

#define PANGO_FUNCTIONS(F) \
  F(PangoContext *, pango_font_map_create_context, (PangoFontMap *)) \
  F(PangoFontDescription *, pango_font_description_new, (void)) \
  F(void, pango_font_description_free, (PangoFontDescription *)) \
  F(void, pango_font_description_set_family, (PangoFontDescription *, const char *)) \
  F(void, pango_font_description_set_absolute_size, (PangoFontDescription *, double)) \
  F(void, pango_font_description_set_weight, (PangoFontDescription *, int)) \
  F(void, pango_font_description_set_style, (PangoFontDescription *, int)) \
  F(void, pango_context_set_font_description, (PangoContext *, const PangoFontDescription *)) \
  F(void, pango_context_set_language, (PangoContext *, PangoLanguage *)) \
  F(void, pango_context_set_round_glyph_positions, (PangoContext *, int)) \
  F(PangoLanguage *, pango_language_from_string, (const char *)) \
  F(PangoAttrList *, pango_attr_list_new, (void)) \
  F(GList *, pango_itemize, (PangoContext *, const char *, int, int, PangoAttrList *, void *)) \
  F(void, pango_item_free, (PangoItem *)) \
  F(PangoGlyphString *, pango_glyph_string_new, (void)) \
  F(void, pango_shape_full, (const char *, int, const char *, int, const PangoAnalysis *, PangoGlyphString *))

#define PANGOCAIRO_FUNCTIONS(F) \
  F(PangoFontMap *, pango_cairo_font_map_new_for_font_type, (int)) \
  F(void, pango_cairo_context_set_font_options, (PangoContext *, const cairo_font_options_t *)) \
  F(cairo_scaled_font_t *, pango_cairo_font_get_scaled_font, (PangoFont *))

#define PANGOFT2_FUNCTIONS(F) F(void, pango_fc_font_map_set_config, (PangoFontMap *, FcConfig *))

#define GLIB_FUNCTIONS(F) F(void, g_list_free, (GList *))

#endif
