// floor THREADS INPUTS OUTPUTS FOLDER: the least that a generator in C would have to do.
//
// Reads the files named in INPUTS (one path a line), parses their front matter with libyaml, renders their bodies with libcmark and
// writes the files named in OUTPUTS below FOLDER: lines `D path` make a folder, lines `F size path` a file of that many bytes.
// Nothing is checked, nothing is laid out, no page knows of another: the bytes written are filler.
#define _GNU_SOURCE
#include <cmark.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <yaml.h>

enum { CHUNK = 32, INPUT_LIMIT = 1 << 20, ARENA = 32 << 20 };

typedef struct {
  char *path;
  size_t size;
} Item;

typedef struct {
  Item *items;
  size_t count;
} List;

static List inputs, folders, files;
static char *filler;
static int output;
static atomic_size_t next_input, next_file, sink;

static void die(const char *what) {
  perror(what);
  exit(1);
}

static void append(List *list, const char *path, size_t size) {
  if ((list->count & (list->count - 1)) == 0)
    list->items = realloc(list->items, (list->count ? list->count * 2 : 1) * sizeof(Item));
  list->items[list->count++] = (Item){strdup(path), size};
}

// Memory of one document, taken from a block of the thread and given back all at once.
static _Thread_local char *arena, *arena_next;

static void *take(size_t size) {
  size = (size + 31) & ~(size_t)15;
  if (arena_next + size > arena + ARENA) die("arena");
  char *place = arena_next;
  arena_next += size;
  *(size_t *)place = size - 16;
  return place + 16;
}

static void *take_zeroed(size_t count, size_t size) { return memset(take(count * size), 0, count * size); }

static void *take_more(void *old, size_t size) {
  if (!old) return take(size);
  size_t had = *(size_t *)((char *)old - 16);
  if (size <= had) return old;
  if ((char *)old + had == arena_next) arena_next = (char *)old - 16;
  return memmove(take(size), old, had);
}

static void give_back(void *place) { (void)place; }

static cmark_mem arena_memory = {take_zeroed, take_more, give_back};

static size_t render(const char *text, size_t length) {
  arena_next = arena;
  cmark_parser *parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, &arena_memory);
  cmark_parser_feed(parser, text, length);
  return strlen(cmark_render_html(cmark_parser_finish(parser), CMARK_OPT_DEFAULT));
}

static size_t parse(const char *path, const char *matter, size_t length) {
  yaml_parser_t parser;
  yaml_event_t event;
  yaml_parser_initialize(&parser);
  yaml_parser_set_input_string(&parser, (const unsigned char *)matter, length);
  size_t events = 0;
  for (int done = 0; !done; events++) {
    if (!yaml_parser_parse(&parser, &event)) die(path);
    done = event.type == YAML_STREAM_END_EVENT;
    yaml_event_delete(&event);
  }
  yaml_parser_delete(&parser);
  return events;
}

static size_t process(const char *path, char *buffer) {
  int file = open(path, O_RDONLY | O_CLOEXEC);
  if (file < 0) die(path);
  ssize_t length = read(file, buffer, INPUT_LIMIT);
  if (length < 4) die(path);
  close(file);
  char *end = memmem(buffer + 3, length - 3, "\n---\n", 5);
  if (!end) die(path);
  size_t matter = end + 1 - (buffer + 4), body = end + 5 - buffer;
  return parse(path, buffer + 4, matter) + render(buffer + body, length - body);
}

static void put(Item item) {
  int file = openat(output, item.path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
  if (file < 0) die(item.path);
  if (write(file, filler, item.size) != (ssize_t)item.size) die(item.path);
  close(file);
}

static void *work(void *unused) {
  char *buffer = malloc(INPUT_LIMIT);
  arena = malloc(ARENA);
  size_t start, i, total = 0;
  while ((start = atomic_fetch_add(&next_input, CHUNK)) < inputs.count)
    for (i = start; i < start + CHUNK && i < inputs.count; i++) total += process(inputs.items[i].path, buffer);
  while ((start = atomic_fetch_add(&next_file, CHUNK)) < files.count)
    for (i = start; i < start + CHUNK && i < files.count; i++) put(files.items[i]);
  atomic_fetch_add(&sink, total);
  free(arena);
  free(buffer);
  return unused;
}

static size_t read_lists(const char *input_list, const char *output_list) {
  char line[4096];
  size_t largest = 0;
  FILE *list = fopen(input_list, "r");
  if (!list) die(input_list);
  while (fgets(line, sizeof line, list)) line[strcspn(line, "\n")] = 0, append(&inputs, line, 0);
  fclose(list);
  if (!(list = fopen(output_list, "r"))) die(output_list);
  while (fgets(line, sizeof line, list)) {
    line[strcspn(line, "\n")] = 0;
    if (line[0] == 'D') {
      append(&folders, line + 2, 0);
      continue;
    }
    char *path;
    size_t size = strtoul(line + 2, &path, 10);
    append(&files, path + 1, size);
    if (size > largest) largest = size;
  }
  fclose(list);
  return largest;
}

int main(int count, char **arguments) {
  if (count != 5) {
    fprintf(stderr, "floor THREADS INPUTS OUTPUTS FOLDER\n");
    return 2;
  }
  int threads = atoi(arguments[1]);
  size_t largest = read_lists(arguments[2], arguments[3]);
  filler = malloc(largest + 1);
  memset(filler, 'x', largest);
  if (mkdir(arguments[4], 0755) && errno != EEXIST) die(arguments[4]);
  if ((output = open(arguments[4], O_RDONLY | O_DIRECTORY)) < 0) die(arguments[4]);
  for (size_t i = 0; i < folders.count; i++)
    if (mkdirat(output, folders.items[i].path, 0755)) die(folders.items[i].path);
  pthread_t workers[16];
  if (threads < 1 || threads > 16) return 2;
  for (int i = 1; i < threads; i++) pthread_create(&workers[i], NULL, work, NULL);
  work(NULL);
  for (int i = 1; i < threads; i++) pthread_join(workers[i], NULL);
  return sink == 0;
}
