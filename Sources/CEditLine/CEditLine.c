#define _GNU_SOURCE
#include "CEditLine.h"

#include <errno.h>
#include <fcntl.h>
#include <histedit.h>
#include <langinfo.h>
#include <limits.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <termcap.h>
#include <unistd.h>
#include <wchar.h>

// glibc's wchar_t is a Unicode scalar value in every locale, which lets both arrays be copied as they are.
_Static_assert(sizeof(wchar_t) == sizeof(uint32_t), "wchar_t must hold a Unicode scalar");

struct cedit_session {
  EditLine *editor;
  FILE *output;
  char held[4096];  // what libedit has drawn since the last cedit_flush
  size_t held_count;
  cedit_callbacks callbacks;
  wchar_t *prompt;
  uint32_t *line;
  bool uses_vi_keys;
  int failure;  // errno of the callback; libedit's own calls change errno at will
};

// A copy that ends with L'\0'; NULL if there is no memory.
static wchar_t *terminated(const uint32_t *text, size_t count) {
  wchar_t *copy = calloc(count + 1, sizeof *copy);
  if (copy && count) memcpy(copy, text, count * sizeof *copy);
  return copy;
}

static void write_held(cedit_session *session) {
  size_t done = 0;
  while (done < session->held_count) {
    ssize_t count = write(STDOUT_FILENO, session->held + done, session->held_count - done);
    if (count < 0 && errno != EINTR) break;  // the terminal is gone, which reading from it will tell
    if (count > 0) done += (size_t)count;
  }
  session->held_count = 0;
}

static ssize_t hold(void *cookie, const char *bytes, size_t count) {
  cedit_session *session = cookie;
  for (size_t index = 0; index < count; index++) {
    if (session->held_count == sizeof session->held) write_held(session);
    session->held[session->held_count++] = bytes[index];
  }
  return (ssize_t)count;
}

void cedit_flush(cedit_session *session) {
  int former = errno;
  fflush(session->output);
  write_held(session);
  errno = former;
}

static cedit_session *session_of(EditLine *editor) {
  void *session = NULL;
  el_wget(editor, EL_CLIENTDATA, &session);
  return session;
}

static int next_character(EditLine *editor, wchar_t *result) {
  cedit_session *session = session_of(editor);
  uint32_t character = 0;
  int status = session->callbacks.next_character(session->callbacks.context, &character);
  if (status < 0) session->failure = errno;
  *result = (wchar_t)character;
  return status;
}

static unsigned char apply_change(EditLine *editor, int character) {
  (void)character;
  cedit_session *session = session_of(editor);
  session->callbacks.apply_change(session->callbacks.context);
  return CC_REFRESH;
}

static unsigned char vi_key(EditLine *editor, int character) {
  cedit_session *session = session_of(editor);
  session->callbacks.vi_key(session->callbacks.context, (uint32_t)character);
  return CC_REFRESH;
}

static wchar_t *prompt_of(EditLine *editor) {
  static wchar_t none[] = L"";
  cedit_session *session = session_of(editor);
  return session && session->prompt ? session->prompt : none;
}

bool cedit_use_utf8_locale(void) {
  if (setlocale(LC_CTYPE, "") && strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return true;
  return setlocale(LC_CTYPE, "C.UTF-8") != NULL;
}

// Starts libedit for the terminal that TERM names; one that is not in the terminfo database (a new emulator over ssh) is
// taken for an xterm, which all of them imitate, where libedit would warn and fall back to a teletype.
static EditLine *open_editor(const char *program, FILE *output) {
  const char *type = getenv("TERM");
  char entry[4096];
  if (type && tgetent(entry, type) == 1) return el_init_fd(program, stdin, output, stderr, STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO);
  char *former = type ? strdup(type) : NULL;
  setenv("TERM", "xterm", 1);
  EditLine *editor = el_init_fd(program, stdin, output, stderr, STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO);
  if (former) {
    setenv("TERM", former, 1);
    free(former);
  } else {
    unsetenv("TERM");
  }
  return editor;
}

// In vi's way: keys that would ask libedit's own history, which is empty, or start a program, are handled by the owner or
// do nothing.
static void use_vi_keys(EditLine *editor) {
  static const wchar_t *const owned[] = {L"k", L"j", L"/", L"?", L"n", L"N", L"u"};
  static const wchar_t *const unwanted[] = {L"v", L"G", L"_", L"@", L"#", L"K", L"J", L":"};
  el_wset(editor, EL_EDITOR, L"vi");
  el_wset(editor, EL_ADDFN, L"vi-key", L"Handle a key of the command mode", vi_key);
  for (size_t index = 0; index < sizeof owned / sizeof *owned; index++) {
    el_wset(editor, EL_BIND, L"-a", owned[index], L"vi-key", NULL);
  }
  for (size_t index = 0; index < sizeof unwanted / sizeof *unwanted; index++) {
    el_wset(editor, EL_BIND, L"-a", unwanted[index], L"ed-unassigned", NULL);
  }
}

cedit_session *cedit_open(const char *program, bool uses_vi_keys, cedit_callbacks callbacks) {
  cedit_session *session = calloc(1, sizeof *session);
  if (!session) return NULL;
  session->callbacks = callbacks;
  session->output = fopencookie(session, "w", (cookie_io_functions_t){.write = hold});
  session->editor = session->output ? open_editor(program, session->output) : NULL;
  if (!session->editor) {
    if (session->output) fclose(session->output);
    free(session);
    return NULL;
  }
  EditLine *editor = session->editor;
  el_wset(editor, EL_CLIENTDATA, session);
  el_wset(editor, EL_SIGNAL, 0);  // 1 would send the signal to the whole process group, a calling script included
  el_wset(editor, EL_PROMPT_ESC, prompt_of, L'\1');
  el_wset(editor, EL_EDITOR, L"emacs");
  // Ctrl-C, Ctrl-Z and Ctrl-\ are keys while a line is edited, and Ctrl-S does not freeze the screen.
  el_wset(editor, EL_SETTY, L"-d", L"-isig", L"-ixon", NULL);
  el_wset(editor, EL_GETCFN, next_character);
  // libedit keeps the two pointers, and its texts must be ASCII.
  el_wset(editor, EL_ADDFN, L"apply-change", L"Apply the announced change", apply_change);
  session->uses_vi_keys = uses_vi_keys;
  if (uses_vi_keys) use_vi_keys(editor);
  return session;
}

void cedit_close(cedit_session *session) {
  el_end(session->editor);
  cedit_flush(session);
  fclose(session->output);
  free(session->prompt);
  free(session->line);
  free(session);
}

bool cedit_bind(cedit_session *session, uint32_t character, const char *function) {
  wchar_t key[2] = {(wchar_t)character, L'\0'};
  wchar_t name[64];
  size_t length = strlen(function);
  if (length >= sizeof name / sizeof *name) return false;
  for (size_t index = 0; index <= length; index++) name[index] = (unsigned char)function[index];
  // In vi's way there are two maps, for inserting and for commands.
  if (session->uses_vi_keys && el_wset(session->editor, EL_BIND, L"-a", key, name, NULL) != 0) return false;
  return el_wset(session->editor, EL_BIND, key, name, NULL) == 0;
}

bool cedit_bind_change(cedit_session *session, uint32_t character) {
  return cedit_bind(session, character, "apply-change");
}

int cedit_read(cedit_session *session, const uint32_t *prompt, size_t prompt_count, const uint32_t **line,
               size_t *count) {
  *line = NULL;
  *count = 0;
  free(session->prompt);
  session->prompt = terminated(prompt, prompt_count);
  el_wset(session->editor, EL_PREP_TERM, 1);
  int length = 0;
  session->failure = 0;
  const wchar_t *text = el_wgets(session->editor, &length);
  cedit_flush(session);
  el_wset(session->editor, EL_PREP_TERM, 0);
  if (!text || length <= 0) {
    el_reset(session->editor);
    cedit_flush(session);
    errno = session->failure;
    return session->failure != 0 ? -1 : 0;  // at the end of the input libedit's length is 0 or -1
  }
  if (text[length - 1] == L'\n') length--;
  free(session->line);
  session->line = (uint32_t *)terminated((const uint32_t *)text, (size_t)length);
  if (!session->line) {
    errno = ENOMEM;
    return -1;
  }
  *line = session->line;
  *count = (size_t)length;
  return 1;
}

void cedit_line(cedit_session *session, const uint32_t **text, size_t *count, size_t *cursor) {
  const LineInfoW *line = el_wline(session->editor);
  *text = (const uint32_t *)line->buffer;
  *count = (size_t)(line->lastchar - line->buffer);
  *cursor = (size_t)(line->cursor - line->buffer);
}

bool cedit_insert(cedit_session *session, const uint32_t *text, size_t count) {
  if (!count) return true;
  wchar_t *copy = terminated(text, count);
  if (!copy) return false;
  bool inserted = el_winsertstr(session->editor, copy) == 0;
  free(copy);
  return inserted;
}

void cedit_delete_before(cedit_session *session, size_t count) {
  el_deletestr(session->editor, count > INT_MAX ? INT_MAX : (int)count);
}

void cedit_move_to_end(cedit_session *session) {
  const LineInfoW *line = el_wline(session->editor);
  el_cursor(session->editor, (int)(line->lastchar - line->cursor));
}

void cedit_move(cedit_session *session, int distance) { el_cursor(session->editor, distance); }

void cedit_set_raw(cedit_session *session, bool raw) {
  cedit_flush(session);
  el_wset(session->editor, EL_PREP_TERM, raw ? 1 : 0);
}

void cedit_resize(cedit_session *session) { el_resize(session->editor); }

void cedit_redraw(cedit_session *session) { el_wset(session->editor, EL_REFRESH); }

// Signals: the handler may only touch these, and only writes to the pipe.
static int signal_pipe[2] = {-1, -1};
static struct {
  int signal;
  struct sigaction former;
} watched[16];
static size_t watched_count;

static void note_signal(int signal) {
  int former = errno;
  unsigned char byte = (unsigned char)signal;
  (void)!write(signal_pipe[1], &byte, 1);
  errno = former;
}

int cedit_watch_signals(const int *signals, size_t count) {
  if (signal_pipe[0] < 0 && pipe2(signal_pipe, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
  cedit_unwatch_signals();
  struct sigaction action = {.sa_handler = note_signal, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  for (size_t index = 0; index < count && index < sizeof watched / sizeof *watched; index++) {
    watched[index].signal = signals[index];
    if (sigaction(signals[index], NULL, &watched[index].former) != 0) break;
    watched_count = index + 1;
    // What a parent told this process to ignore (nohup) stays ignored.
    if (watched[index].former.sa_handler != SIG_IGN) sigaction(signals[index], &action, NULL);
  }
  return signal_pipe[0];
}

void cedit_unwatch_signals(void) {
  while (watched_count > 0) {
    watched_count--;
    sigaction(watched[watched_count].signal, &watched[watched_count].former, NULL);
  }
}

void cedit_stop(bool group) {
  struct sigaction former_stop, former_continue, standard = {.sa_handler = SIG_DFL};
  sigemptyset(&standard.sa_mask);
  sigaction(SIGTSTP, &standard, &former_stop);
  sigaction(SIGCONT, &standard, &former_continue);  // the caller knows that it goes on, and draws the line once
  // The group, as the terminal driver does it: a script that waits for this process must stop too, or its shell hangs.
  if (group) {
    kill(0, SIGTSTP);
  } else {
    raise(SIGTSTP);
  }
  sigaction(SIGTSTP, &former_stop, NULL);
  sigaction(SIGCONT, &former_continue, NULL);
}
