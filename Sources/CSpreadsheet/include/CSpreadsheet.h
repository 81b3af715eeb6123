// libxlsxwriter, loaded when the first workbook is made: linking it would load libcrypto at every start. The functions
// are the library's own, with a c before their name; without the library cspreadsheet_is_available says so, and none of
// the others may be called. The workbook is written into memory, where no other user can read it.
#ifndef CSPREADSHEET_H
#define CSPREADSHEET_H

#include <stdbool.h>
#include <stdint.h>
#include <xlsxwriter.h>

bool cspreadsheet_is_available(void);

// A workbook and the memory into which it will be written.
typedef struct {
  lxw_workbook *_Nullable book;
  int file;
} cspreadsheet;

// Cells without a format of their own are set in this font. `part_bytes` is the size that the largest part of the file
// may reach before it is packed. False, with errno, if there is no room for that.
bool cspreadsheet_open(cspreadsheet *_Nonnull spreadsheet, const char *_Nonnull font, uint64_t part_bytes);

// Packs the workbook; it is gone afterwards, and the file has the bytes.
lxw_error cspreadsheet_close(cspreadsheet *_Nonnull spreadsheet);

// How many bytes the file has; -1 with errno on failure.
int64_t cspreadsheet_size(const cspreadsheet *_Nonnull spreadsheet);

// Reads the whole file into `bytes`. False with errno on failure.
bool cspreadsheet_read(const cspreadsheet *_Nonnull spreadsheet, void *_Nonnull bytes, uint64_t size);

// Gives back the memory, and the workbook if it was not closed.
void cspreadsheet_free(cspreadsheet *_Nonnull spreadsheet);

void cworkbook_set_properties(
    lxw_workbook *_Nonnull book, const char *_Nonnull title, const char *_Nonnull author, int64_t created);
lxw_worksheet *_Nullable cworkbook_add_worksheet(lxw_workbook *_Nonnull book, const char *_Nonnull name);
lxw_format *_Nullable cworkbook_add_format(lxw_workbook *_Nonnull book);

void cformat_set_font_name(lxw_format *_Nonnull format, const char *_Nonnull name);
void cformat_set_font_size(lxw_format *_Nonnull format, double points);
void cformat_set_bold(lxw_format *_Nonnull format);
void cformat_set_italic(lxw_format *_Nonnull format);
void cformat_set_text_wrap(lxw_format *_Nonnull format);
void cformat_set_align(lxw_format *_Nonnull format, uint8_t alignment);
void cformat_set_border(lxw_format *_Nonnull format, uint8_t style);
void cformat_set_num_format(lxw_format *_Nonnull format, const char *_Nonnull pattern);

// Rows and columns are counted from 0.
lxw_error cworksheet_write_number(
    lxw_worksheet *_Nonnull sheet, uint32_t row, uint16_t column, double number, lxw_format *_Nullable format);
lxw_error cworksheet_write_string(
    lxw_worksheet *_Nonnull sheet, uint32_t row, uint16_t column, const char *_Nonnull text,
    lxw_format *_Nullable format);
lxw_error cworksheet_write_formula_num(
    lxw_worksheet *_Nonnull sheet, uint32_t row, uint16_t column, const char *_Nonnull formula,
    lxw_format *_Nullable format, double value);
lxw_error cworksheet_write_blank(
    lxw_worksheet *_Nonnull sheet, uint32_t row, uint16_t column, lxw_format *_Nullable format);
lxw_error cworksheet_merge_range(
    lxw_worksheet *_Nonnull sheet, uint32_t first_row, uint16_t first_column, uint32_t last_row, uint16_t last_column,
    const char *_Nonnull text, lxw_format *_Nullable format);
// The height of rows without one of their own.
void cworksheet_set_default_row(lxw_worksheet *_Nonnull sheet, double points);
lxw_error cworksheet_set_row(lxw_worksheet *_Nonnull sheet, uint32_t row, double points);
lxw_error cworksheet_set_column(lxw_worksheet *_Nonnull sheet, uint16_t first, uint16_t last, double characters);
lxw_error cworksheet_autofilter(
    lxw_worksheet *_Nonnull sheet, uint32_t first_row, uint16_t first_column, uint32_t last_row, uint16_t last_column);
void cworksheet_freeze_panes(lxw_worksheet *_Nonnull sheet, uint32_t row, uint16_t column);
void cworksheet_set_landscape(lxw_worksheet *_Nonnull sheet);
void cworksheet_set_paper(lxw_worksheet *_Nonnull sheet, uint8_t paper);
void cworksheet_set_margins(
    lxw_worksheet *_Nonnull sheet, double left, double right, double top, double bottom);
void cworksheet_fit_to_pages(lxw_worksheet *_Nonnull sheet, uint16_t width, uint16_t height);
lxw_error cworksheet_repeat_rows(lxw_worksheet *_Nonnull sheet, uint32_t first, uint32_t last);
lxw_error cworksheet_print_area(
    lxw_worksheet *_Nonnull sheet, uint32_t first_row, uint16_t first_column, uint32_t last_row, uint16_t last_column);

#endif
