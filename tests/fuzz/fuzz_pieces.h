/*
 * fuzz_pieces.h - programs as statements and expressions that can be cut out.
 *
 * A piece is a stretch of one program's text. Knows the grammar by the parser's
 * tree alone, so whatever the parser learns can be cut out, too.
 */
#ifndef FUZZ_PIECES_H
#define FUZZ_PIECES_H

#include "base_arena.h"
#include "base_text.h"
#include "py_source.h"

#include <stdbool.h>
#include <stddef.h>

typedef struct FuzzPiece {
    size_t start, end; /* in the text, in bytes */
    size_t indent;     /* of a statement: it is whole lines */
    const char *name;  /* of a name that is looked up; else NULL */
} FuzzPiece;

typedef struct FuzzPieces {
    FuzzPiece *items; /* owned */
    size_t count, capacity;
} FuzzPieces;

typedef struct FuzzNames {
    const char **items; /* the array is owned, the names are not */
    size_t count, capacity;
} FuzzNames;

typedef struct FuzzProgram {
    PySource source; /* owned */
    BaseArena arena; /* owned: the tree */
    FuzzPieces statements, expressions;
    FuzzNames bound; /* names that it gives something to, or asks for */
} FuzzProgram;

/* Copies the text. False if it does not parse; the program is to be released
 * all the same. */
bool fuzz_program_init(FuzzProgram *program, const char *text, size_t length);
void fuzz_program_release(FuzzProgram *program);

bool fuzz_names_has(const FuzzNames *names, const char *name);
/* Once each; the name is borrowed. */
void fuzz_names_add(FuzzNames *names, const char *name);

#endif
