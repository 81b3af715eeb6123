// CEditLine: the seam to libedit. Swift cannot call libedit's variadic functions nor name stdin and stdout, and a
// signal handler must be C; everything else (keys, history, what a key does) is Swift. Imports nothing of this package.
// Text crosses as arrays of Unicode scalars, so that no locale and no terminator matters.
#ifndef CEDITLINE_H
#define CEDITLINE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// One libedit session on standard input and output.
typedef struct cedit_session cedit_session;

/// What libedit asks its owner during `cedit_read`; `context` is the first argument of each.
typedef struct {
  void *_Nullable context;
  /// The next character: 1 and the character, 0 at the end of the input, -1 with `errno` set.
  int (*_Nonnull next_character)(void *_Nullable context, uint32_t *_Nonnull character);
  /// Applies the change that was announced by the character bound with `cedit_bind_change`.
  void (*_Nonnull apply_change)(void *_Nullable context);
  /// A key of vi's command mode that its owner handles: history, search, undo.
  void (*_Nonnull vi_key)(void *_Nullable context, uint32_t character);
} cedit_callbacks;

/// Makes LC_CTYPE a UTF-8 locale, C.UTF-8 if the environment names none: libedit drops Vietnamese in the C locale.
/// No other category is touched, so numbers keep their point.
bool cedit_use_utf8_locale(void);

/// NULL if libedit cannot be started. `.editrc` is not read: its bindings would collide with the private characters.
cedit_session *_Nullable cedit_open(const char *_Nonnull program, bool uses_vi_keys, cedit_callbacks callbacks);
void cedit_close(cedit_session *_Nonnull session);

/// Binds a character below 256 to a function of libedit; false if there is no such function.
bool cedit_bind(cedit_session *_Nonnull session, uint32_t character, const char *_Nonnull function);
/// Binds a character below 256 to `apply_change`.
bool cedit_bind_change(cedit_session *_Nonnull session, uint32_t character);

/// Reads one line. What stands between two U+0001 in the prompt takes no room on the screen. 1: `*line` holds `*count` scalars, valid until the next call, without the line end; 0: end of
/// input; -1: `next_character` failed, `errno` is as it left it. The terminal is raw before the prompt appears, so that
/// a key sent as soon as the prompt is seen is never handled by the terminal driver.
int cedit_read(cedit_session *_Nonnull session, const uint32_t *_Nullable prompt, size_t prompt_count,
               const uint32_t *_Nullable *_Nonnull line, size_t *_Nonnull count);

/// Brings to the screen what libedit has drawn. Until then it is held, so that a line that comes at once is drawn at once and
/// not letter by letter: to be called before waiting for a key, and before anything else is written to the terminal.
void cedit_flush(cedit_session *_Nonnull session);

// The rest may only be called from the callbacks.

/// The line as it stands: `*text` is valid until the next change.
void cedit_line(cedit_session *_Nonnull session, const uint32_t *_Nullable *_Nonnull text, size_t *_Nonnull count,
                size_t *_Nonnull cursor);
/// Inserts at the cursor; false if there is no memory.
bool cedit_insert(cedit_session *_Nonnull session, const uint32_t *_Nonnull text, size_t count);
/// Deletes `count` characters before the cursor.
void cedit_delete_before(cedit_session *_Nonnull session, size_t count);
void cedit_move_to_end(cedit_session *_Nonnull session);
/// Moves the cursor by so many characters, backwards if negative.
void cedit_move(cedit_session *_Nonnull session, int distance);
/// Raw (true) or as it was when the session was opened (false).
void cedit_set_raw(cedit_session *_Nonnull session, bool raw);
/// Takes over the terminal's new size.
void cedit_resize(cedit_session *_Nonnull session);
/// Draws prompt and line anew from where the terminal's cursor stands.
void cedit_redraw(cedit_session *_Nonnull session);

/// From now on the given signals are written as one byte each to a pipe; its reading end, or -1 with `errno` set.
/// A signal thus waits for `poll` beside the keys and is never lost between two system calls.
int cedit_watch_signals(const int *_Nonnull signals, size_t count);
/// Gives the signals back to their former handlers.
void cedit_unwatch_signals(void);
/// Stops this process (its whole group if `group`) as the terminal's suspend key would, and returns when it continues.
void cedit_stop(bool group);

#endif
