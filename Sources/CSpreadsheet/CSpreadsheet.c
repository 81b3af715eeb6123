#define _GNU_SOURCE
#include "CSpreadsheet.h"

#include <dlfcn.h>
#include <errno.h>
#include <pthread.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/statvfs.h>
#include <unistd.h>

// Debian's name of the library that the headers belong to.
static const char library[] = "libxlsxwriter.so.4";

// The names are the library's; the signatures are checked against its headers.
static struct {
  __typeof__(workbook_new_opt) *workbook_new_opt;
  __typeof__(workbook_close) *workbook_close;
  __typeof__(workbook_set_properties) *workbook_set_properties;
  __typeof__(workbook_add_worksheet) *workbook_add_worksheet;
  __typeof__(workbook_add_format) *workbook_add_format;
  __typeof__(lxw_workbook_free) *lxw_workbook_free;
  __typeof__(format_set_font_name) *format_set_font_name;
  __typeof__(format_set_font_size) *format_set_font_size;
  __typeof__(format_set_bold) *format_set_bold;
  __typeof__(format_set_italic) *format_set_italic;
  __typeof__(format_set_text_wrap) *format_set_text_wrap;
  __typeof__(format_set_align) *format_set_align;
  __typeof__(format_set_border) *format_set_border;
  __typeof__(format_set_num_format) *format_set_num_format;
  __typeof__(worksheet_write_number) *worksheet_write_number;
  __typeof__(worksheet_write_string) *worksheet_write_string;
  __typeof__(worksheet_write_formula_num) *worksheet_write_formula_num;
  __typeof__(worksheet_write_blank) *worksheet_write_blank;
  __typeof__(worksheet_merge_range) *worksheet_merge_range;
  __typeof__(worksheet_set_default_row) *worksheet_set_default_row;
  __typeof__(worksheet_set_row) *worksheet_set_row;
  __typeof__(worksheet_set_column) *worksheet_set_column;
  __typeof__(worksheet_autofilter) *worksheet_autofilter;
  __typeof__(worksheet_freeze_panes) *worksheet_freeze_panes;
  __typeof__(worksheet_set_landscape) *worksheet_set_landscape;
  __typeof__(worksheet_set_paper) *worksheet_set_paper;
  __typeof__(worksheet_set_margins) *worksheet_set_margins;
  __typeof__(worksheet_fit_to_pages) *worksheet_fit_to_pages;
  __typeof__(worksheet_repeat_rows) *worksheet_repeat_rows;
  __typeof__(worksheet_print_area) *worksheet_print_area;
} xlsx;

static bool loaded;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void load(void) {
  void *handle = dlopen(library, RTLD_NOW | RTLD_LOCAL);
  if (handle == NULL) return;
  bool complete = true;
#define FIND(name) complete = (*(void **)&xlsx.name = dlsym(handle, #name)) != NULL && complete
  FIND(workbook_new_opt);
  FIND(workbook_close);
  FIND(workbook_set_properties);
  FIND(workbook_add_worksheet);
  FIND(workbook_add_format);
  FIND(lxw_workbook_free);
  FIND(format_set_font_name);
  FIND(format_set_font_size);
  FIND(format_set_bold);
  FIND(format_set_italic);
  FIND(format_set_text_wrap);
  FIND(format_set_align);
  FIND(format_set_border);
  FIND(format_set_num_format);
  FIND(worksheet_write_number);
  FIND(worksheet_write_string);
  FIND(worksheet_write_formula_num);
  FIND(worksheet_write_blank);
  FIND(worksheet_merge_range);
  FIND(worksheet_set_default_row);
  FIND(worksheet_set_row);
  FIND(worksheet_set_column);
  FIND(worksheet_autofilter);
  FIND(worksheet_freeze_panes);
  FIND(worksheet_set_landscape);
  FIND(worksheet_set_paper);
  FIND(worksheet_set_margins);
  FIND(worksheet_fit_to_pages);
  FIND(worksheet_repeat_rows);
  FIND(worksheet_print_area);
#undef FIND
  loaded = complete;
}

bool cspreadsheet_is_available(void) {
  pthread_once(&once, load);
  return loaded;
}

// The library writes each part of the file before it packs it, without looking whether that went well: so there must be
// room. A folder in memory first; its files have no name and are this user's alone. NULL with errno if there is none.
static const char *folder_with_room(uint64_t bytes) {
  const char *folders[] = {"/dev/shm", getenv("TMPDIR"), P_tmpdir};
  for (size_t index = 0; index < sizeof folders / sizeof folders[0]; index++) {
    struct statvfs status;
    if (folders[index] == NULL || access(folders[index], W_OK | X_OK) != 0) continue;
    if (statvfs(folders[index], &status) != 0) continue;
    if ((uint64_t)status.f_bavail * status.f_frsize >= bytes) return folders[index];
  }
  errno = ENOSPC;
  return NULL;
}

bool cspreadsheet_open(cspreadsheet *spreadsheet, const char *font, uint64_t part_bytes) {
  spreadsheet->book = NULL;
  spreadsheet->file = -1;
  const char *folder = folder_with_room(part_bytes);
  if (folder == NULL) return false;
  spreadsheet->file = memfd_create("workbook", MFD_CLOEXEC);
  if (spreadsheet->file < 0) return false;
  // This version of the library only writes to a path.
  char path[32];
  snprintf(path, sizeof path, "/proc/self/fd/%d", spreadsheet->file);
  lxw_workbook_options options = {.tmpdir = (char *)folder};
  spreadsheet->book = xlsx.workbook_new_opt(path, &options);
  if (spreadsheet->book == NULL) {
    close(spreadsheet->file);
    spreadsheet->file = -1;
    errno = ENOMEM;
    return false;
  }
  // The first format is that of all cells without one.
  lxw_format *standard = STAILQ_FIRST(spreadsheet->book->formats);
  if (standard != NULL) xlsx.format_set_font_name(standard, font);
  return true;
}

lxw_error cspreadsheet_close(cspreadsheet *spreadsheet) {
  lxw_workbook *book = spreadsheet->book;
  spreadsheet->book = NULL; // freed even when closing fails
  return xlsx.workbook_close(book);
}

int64_t cspreadsheet_size(const cspreadsheet *spreadsheet) { return lseek(spreadsheet->file, 0, SEEK_END); }

bool cspreadsheet_read(const cspreadsheet *spreadsheet, void *bytes, uint64_t size) {
  uint64_t done = 0;
  while (done < size) {
    ssize_t count = pread(spreadsheet->file, (char *)bytes + done, size - done, (off_t)done);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return false;
    done += (uint64_t)count;
  }
  return true;
}

void cspreadsheet_free(cspreadsheet *spreadsheet) {
  if (spreadsheet->book != NULL) xlsx.lxw_workbook_free(spreadsheet->book);
  if (spreadsheet->file >= 0) close(spreadsheet->file);
  spreadsheet->book = NULL;
  spreadsheet->file = -1;
}

void cworkbook_set_properties(lxw_workbook *book, const char *title, const char *author, int64_t created) {
  lxw_doc_properties properties = {.title = (char *)title, .author = (char *)author, .created = (time_t)created};
  xlsx.workbook_set_properties(book, &properties);
}

lxw_worksheet *cworkbook_add_worksheet(lxw_workbook *book, const char *name) {
  return xlsx.workbook_add_worksheet(book, name);
}
lxw_format *cworkbook_add_format(lxw_workbook *book) { return xlsx.workbook_add_format(book); }

void cformat_set_font_name(lxw_format *format, const char *name) { xlsx.format_set_font_name(format, name); }
void cformat_set_font_size(lxw_format *format, double points) { xlsx.format_set_font_size(format, points); }
void cformat_set_bold(lxw_format *format) { xlsx.format_set_bold(format); }
void cformat_set_italic(lxw_format *format) { xlsx.format_set_italic(format); }
void cformat_set_text_wrap(lxw_format *format) { xlsx.format_set_text_wrap(format); }
void cformat_set_align(lxw_format *format, uint8_t alignment) { xlsx.format_set_align(format, alignment); }
void cformat_set_border(lxw_format *format, uint8_t style) { xlsx.format_set_border(format, style); }
void cformat_set_num_format(lxw_format *format, const char *pattern) { xlsx.format_set_num_format(format, pattern); }

lxw_error cworksheet_write_number(
    lxw_worksheet *sheet, uint32_t row, uint16_t column, double number, lxw_format *format) {
  return xlsx.worksheet_write_number(sheet, row, column, number, format);
}
lxw_error cworksheet_write_string(
    lxw_worksheet *sheet, uint32_t row, uint16_t column, const char *text, lxw_format *format) {
  return xlsx.worksheet_write_string(sheet, row, column, text, format);
}
lxw_error cworksheet_write_formula_num(
    lxw_worksheet *sheet, uint32_t row, uint16_t column, const char *formula, lxw_format *format, double value) {
  return xlsx.worksheet_write_formula_num(sheet, row, column, formula, format, value);
}
lxw_error cworksheet_write_blank(lxw_worksheet *sheet, uint32_t row, uint16_t column, lxw_format *format) {
  return xlsx.worksheet_write_blank(sheet, row, column, format);
}
lxw_error cworksheet_merge_range(
    lxw_worksheet *sheet, uint32_t first_row, uint16_t first_column, uint32_t last_row, uint16_t last_column,
    const char *text, lxw_format *format) {
  return xlsx.worksheet_merge_range(sheet, first_row, first_column, last_row, last_column, text, format);
}
void cworksheet_set_default_row(lxw_worksheet *sheet, double points) {
  xlsx.worksheet_set_default_row(sheet, points, LXW_FALSE);
}
lxw_error cworksheet_set_row(lxw_worksheet *sheet, uint32_t row, double points) {
  return xlsx.worksheet_set_row(sheet, row, points, NULL);
}
lxw_error cworksheet_set_column(lxw_worksheet *sheet, uint16_t first, uint16_t last, double characters) {
  return xlsx.worksheet_set_column(sheet, first, last, characters, NULL);
}
lxw_error cworksheet_autofilter(
    lxw_worksheet *sheet, uint32_t first_row, uint16_t first_column, uint32_t last_row, uint16_t last_column) {
  return xlsx.worksheet_autofilter(sheet, first_row, first_column, last_row, last_column);
}
void cworksheet_freeze_panes(lxw_worksheet *sheet, uint32_t row, uint16_t column) {
  xlsx.worksheet_freeze_panes(sheet, row, column);
}
void cworksheet_set_landscape(lxw_worksheet *sheet) { xlsx.worksheet_set_landscape(sheet); }
void cworksheet_set_paper(lxw_worksheet *sheet, uint8_t paper) { xlsx.worksheet_set_paper(sheet, paper); }
void cworksheet_set_margins(lxw_worksheet *sheet, double left, double right, double top, double bottom) {
  xlsx.worksheet_set_margins(sheet, left, right, top, bottom);
}
void cworksheet_fit_to_pages(lxw_worksheet *sheet, uint16_t width, uint16_t height) {
  xlsx.worksheet_fit_to_pages(sheet, width, height);
}
lxw_error cworksheet_repeat_rows(lxw_worksheet *sheet, uint32_t first, uint32_t last) {
  return xlsx.worksheet_repeat_rows(sheet, first, last);
}
lxw_error cworksheet_print_area(
    lxw_worksheet *sheet, uint32_t first_row, uint16_t first_column, uint32_t last_row, uint16_t last_column) {
  return xlsx.worksheet_print_area(sheet, first_row, first_column, last_row, last_column);
}
