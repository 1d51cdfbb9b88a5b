/*
 * py_vm_words.h - the words in which the dispatch loop's instructions are
 * written: what each of them does at its end.
 *
 * They speak of the loop's own variables (machine, frame, code, ip, top, word,
 * answer, drop) and labels, and are for py_vm.c alone.
 */
#ifndef PY_VM_WORDS_H
#define PY_VM_WORDS_H

#include "base_check.h"
#include "py_probe_private.h"

#define SYNC() (frame->ip = ip, frame->top = top)

/* The innermost frame is code: take its place over into locals. */
#define TAKE_FRAME() (ip = frame->ip, top = frame->top, code = frame->code)
#define LOAD_FRAME() (frame = machine->context->frame, TAKE_FRAME())

/* The frame, of code, was pushed by a call. */
#define ENTER()                                                                \
    do {                                                                       \
        machine->fuel -= 8;                                                    \
        TAKE_FRAME();                                                          \
        if (machine->fuel < 0)                                                 \
            goto refuel;                                                       \
        DISPATCH();                                                            \
    } while (0)

/* A plain call of `callee`, which lies `depth` below the arguments on top. */
#define CALL_PLAIN(callee, argument_count, depth)                              \
    do {                                                                       \
        SYNC();                                                                \
        top -= (argument_count);                                               \
        frame->top = top - (depth);                                            \
        frame = py_frame_push_fast(machine, callee, top, argument_count);      \
        ENTER();                                                               \
    } while (0)

/* The stack is where the frame's is, between its cells and its end. */
#define IS_STACK_SOUND()                                                       \
    (top >= frame->slots + code->named_count &&                                \
     top <= frame->slots + code->slot_count)

/* The loop is compiled twice: see py_vm_probed.c. */
#ifdef PY_VM_PROBED
#define PY_VM_RUN py_vm_run_probed
#define LOOK() (SYNC(), py_probe_look(machine, frame))
#define IS_LOOKED_AT true
#else
#define PY_VM_RUN py_vm_run
#define LOOK() ((void)0)
#define IS_LOOKED_AT false
#endif

#define DISPATCH()                                                             \
    do {                                                                       \
        BASE_INVARIANT(IS_STACK_SOUND());                                      \
        BASE_INVARIANT(!py_holds_exception(machine));                          \
        LOOK();                                                                \
        word = *ip;                                                            \
        goto *labels[word & 0xff];                                             \
    } while (0)
#define NEXT(words)                                                            \
    do {                                                                       \
        ip += (words);                                                         \
        DISPATCH();                                                            \
    } while (0)
/* By so many words from the instruction's own place. */
#define JUMP(words)                                                            \
    do {                                                                       \
        ip += (words);                                                         \
        DISPATCH();                                                            \
    } while (0)
#define PUSH(words, value)                                                     \
    do {                                                                       \
        *top++ = (value);                                                      \
        NEXT(words);                                                           \
    } while (0)
/* The same where an object may have died that has something left to do. */
#define NEXT_AFTER_DROP(words)                                                 \
    do {                                                                       \
        ip += (words);                                                         \
        if (machine->fuel < 0)                                                 \
            goto refuel;                                                       \
        DISPATCH();                                                            \
    } while (0)
#define ARG (word >> 8)
/* What the argument names, and the guess of the instruction's second word: of
 * the program whose code this is. */
#define NAME NAME_OF(word)
#define NAME_OF(word) (code->program->names[(word) >> 8])
#define CACHE CACHE_AT(1)
#define CACHE_AT(word) (&frame->function->loaded->caches[ip[word]])

/* Begins a TRY_ instruction for a local and, by its name, a local or a
 * constant; they are borrowed. */
#define TWO_OPERANDS(name)                                                     \
    op_##name##_LOCALS : b = frame->slots[ARG >> 12];                          \
    goto both_##name;                                                          \
    op_##name##_CONST : b = code->constants[ARG >> 12];                        \
    both_##name : a = frame->slots[ARG & 0xfff];

/* The same for what lies on top and a local or a constant. */
#define TOP_OPERAND(name)                                                      \
    op_##name##_LOCAL : b = frame->slots[ARG];                                 \
    goto both_##name;                                                          \
    op_##name##_CONST : b = code->constants[ARG];                              \
    both_##name : a = top[-1];

/* Ends one that does an operator's work, where it is done quickly. */
#define TRY_PUSH(value_expression)                                             \
    do {                                                                       \
        answer = (value_expression);                                           \
        if (py_is_undefined(answer))                                           \
            NEXT(1);                                                           \
        PUSH(4, answer);                                                       \
    } while (0)
#define TRY_TOP(op)                                                            \
    do {                                                                       \
        answer = py_fast_binary(op, a, b);                                     \
        if (py_is_undefined(answer))                                           \
            NEXT(1);                                                           \
        top[-1] = answer;                                                      \
        NEXT(3);                                                               \
    } while (0)
/* The same for `+=` and its like: neither operand is an object. */
#define TRY_ASSIGN(op)                                                         \
    do {                                                                       \
        answer = py_fast_binary(op, a, b);                                     \
        if (py_is_undefined(answer))                                           \
            NEXT(1);                                                           \
        frame->slots[ARG & 0xfff] = answer;                                    \
        NEXT(5);                                                               \
    } while (0)

/* Ends one for a comparison, which is so many words long with what stands
 * behind it; `dropped` of its operands lie on the stack. */
#define TRY_COMPARE(words, dropped)                                            \
    do {                                                                       \
        PyRelation relation = py_fast_relation(a, b);                          \
        if (relation == PY_NO_RELATION)                                        \
            NEXT(1);                                                           \
        top -= (dropped);                                                      \
        if (ip[(words)-3] >> 16 >> relation & 1)                               \
            JUMP((words)-3 + (int32_t)ip[(words)-2]);                          \
        NEXT(words);                                                           \
    } while (0)

/* An answer that stands for an error, or for frames that will give one. */
#define IS_NO_VALUE(value)                                                     \
    (__builtin_expect(py_is_error(value) || py_is_pending(value), 0))

/* `value` replaces the `count` values on top, which are given up after it was
 * made; or an error, or frames that will answer. */
#define REPLACE(count, words, value_expression)                                \
    do {                                                                       \
        SYNC();                                                                \
        answer = (value_expression);                                           \
        if (IS_NO_VALUE(answer)) {                                             \
            drop = (count);                                                    \
            goto no_value;                                                     \
        }                                                                      \
        for (drop = (count); drop; drop--)                                     \
            py_decref(machine, *--top);                                        \
        *top++ = answer;                                                       \
        NEXT(words);                                                           \
    } while (0)

/* An operator for the two values on top: a frame that was pushed for it finds
 * them there when it returns. */
#define OPERATE(op, in_place, operation)                                       \
    do {                                                                       \
        SYNC();                                                                \
        if (py_op_ask_class(machine, (PyBinaryOp)(op), in_place, top))         \
            goto entered;                                                      \
        REPLACE(2, 1, operation(machine, (PyBinaryOp)(op), top[-2], top[-1])); \
    } while (0)

/* The same by an operation that steals them, whether it answers or fails. */
#define REPLACE_STOLEN(value_expression)                                       \
    do {                                                                       \
        SYNC();                                                                \
        answer = (value_expression);                                           \
        top -= ARG;                                                            \
        if (py_is_error(answer))                                               \
            goto error;                                                        \
        PUSH(1, answer);                                                       \
    } while (0)

/* The whole of an instruction for two operands that are no objects, unless
 * this is undefined. */
#define TRY(value_expression)                                                  \
    do {                                                                       \
        answer = (value_expression);                                           \
        if (!py_is_undefined(answer)) {                                        \
            top--;                                                             \
            top[-1] = answer;                                                  \
            NEXT(1);                                                           \
        }                                                                      \
    } while (0)

/* The same for one operand. */
#define TRY_ONE(value_expression)                                              \
    do {                                                                       \
        answer = (value_expression);                                           \
        if (!py_is_undefined(answer)) {                                        \
            top[-1] = answer;                                                  \
            NEXT(1);                                                           \
        }                                                                      \
    } while (0)

/* What the operation answers means nothing. */
#define STORE(count, words, value_expression)                                  \
    do {                                                                       \
        SYNC();                                                                \
        answer = (value_expression);                                           \
        if (IS_NO_VALUE(answer)) {                                             \
            drop = (count);                                                    \
            goto not_stored;                                                   \
        }                                                                      \
        py_decref(machine, answer);                                            \
        for (drop = (count); drop; drop--)                                     \
            py_decref(machine, *--top);                                        \
        NEXT_AFTER_DROP(words);                                                \
    } while (0)

#endif
