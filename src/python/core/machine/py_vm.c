/*
 * The dispatch loop. One C function runs everything: calls push frames, and a
 * native that needs Python pushes frames too and says PY_PENDING.
 *
 * A frame's ip is the instruction that it runs or waits in. While a frame runs,
 * `ip` and `top` are in locals; SYNC() writes them back before anything that
 * may look at the frame or push another.
 */
#include "py_vm.h"

#include "py_code_object.h"
#include "py_dict.h"
#include "py_exception.h"
#include "py_fuel.h"
#include "py_membership.h"
#include "py_operator.h"
#include "py_protocol.h"
#include "py_set.h"
#include "py_slice.h"
#include "py_vm_attribute.h"
#include "py_vm_collect.h"
#include "py_vm_fast.h"
#include "py_vm_flow.h"
#include "py_vm_items.h"
#include "py_vm_ops.h"
#include "py_vm_steps.h"
#include "py_vm_table.h"
#include "py_vm_texts.h"
#include "py_vm_unpack.h"
#include "py_vm_words.h"

/* Long on purpose: one loop, one label for each instruction. */
PyMachineStatus PY_VM_RUN(PyMachine *machine)
{
    static const void *const labels[] = {
#define LABEL(name, words, effect) &&op_##name,
#define STEP_LABEL(name, words, effect) &&op_step,
#define STORE_LABEL(name, words, effect) &&op_store,
#define STACK_LABEL(name, words, effect) &&op_stack,
        PY_LOOP_OPCODES(LABEL) PY_STEP_OPCODES(STEP_LABEL)
            PY_STORE_OPCODES(STORE_LABEL) PY_STACK_OPCODES(STACK_LABEL)
#undef LABEL
#undef STEP_LABEL
#undef STORE_LABEL
#undef STACK_LABEL
    };
    PyFrame *frame = machine->context->frame, *back;
    const PyCode *code;
    const uint32_t *ip;
    PyValue *top;
    PyValue answer, a, b;
    uint32_t word, count, drop;
    bool again;
    PyNext next;

    if (!frame)
        return PY_MACHINE_ENDED;
    if (py_is_raising(machine)) {
        next = PY_NEXT_RAISE;
        goto go_on;
    }
    if (!frame->code) {
        next = py_flow_tell(machine, PY_OUTCOME_CONTINUE, PY_UNDEFINED);
        goto go_on;
    }
    LOAD_FRAME();
    if (machine->fuel < 0)
        goto refuel;
    DISPATCH();

op_NOP:
    NEXT(1);

op_POP:
    top--;
    frame->ip = ip;
    py_decref(machine, *top);
    NEXT_AFTER_DROP(1);

op_COPY:
    *top = py_incref(top[-(int32_t)ARG]);
    top++;
    NEXT(1);

op_SWAP:
    a = top[-1];
    top[-1] = top[-(int32_t)ARG];
    top[-(int32_t)ARG] = a;
    NEXT(1);

op_LOAD_CONST:
    *top++ = code->constants[ARG]; /* immortal */
    NEXT(1);

op_LOAD_LOCAL:
    a = frame->slots[ARG];
    if (!py_is_undefined(a))
        PUSH(1, py_incref(a));
    SYNC();
    py_op_unbound(machine, code->local_names[ARG], false);
    goto error;

op_STORE_LOCAL:
    a = frame->slots[ARG];
    frame->slots[ARG] = *--top;
    if (!py_is_object(a))
        NEXT(1);
    frame->ip = ip; /* where a coroutine died that nobody had awaited */
    py_decref(machine, a);
    NEXT_AFTER_DROP(1);

op_LOAD_CELL:
    a = ((PyCell *)py_object(frame->slots[code->local_count + ARG]))->value;
    if (!py_is_undefined(a))
        PUSH(1, py_incref(a));
    SYNC();
    py_op_unbound(machine, code->cell_names[ARG], ARG >= code->cell_count);
    goto error;

op_STORE_CELL:
    top--;
    frame->ip = ip;
    py_assign(
        machine,
        &((PyCell *)py_object(frame->slots[code->local_count + ARG]))->value,
        *top);
    NEXT_AFTER_DROP(1);

op_LOAD_CLOSURE:
    PUSH(1, py_incref(frame->slots[code->local_count + ARG]));

op_LOAD_GLOBAL:
    a = py_fast_global(frame->function->globals, CACHE);
    if (!py_is_undefined(a))
        PUSH(2, a);
    REPLACE(0, 2, py_op_load_global(machine, frame, NAME, CACHE));

op_STORE_GLOBAL:
    SYNC();
    if (!py_dict_set_name(machine, frame->function->globals, NAME, top[-1]))
        goto error;
    top--;
    py_decref(machine, *top);
    NEXT_AFTER_DROP(1);

op_LOAD_ATTRIBUTE:
    a = top[-1];
    answer = py_fast_attribute(machine, a, CACHE);
    if (!py_is_undefined(answer)) {
        top[-1] = answer;
        frame->ip = ip;
        py_decref(machine, a);
        NEXT(2);
    }
    SYNC();
    if (py_op_ask_property(machine, a, CACHE))
        goto entered;
    REPLACE(1, 2, py_op_load_attribute(machine, a, NAME, CACHE));

op_TRY_ATTRIBUTE:
    if (IS_LOOKED_AT)
        NEXT(1);
    answer = py_fast_attribute(machine, frame->slots[ARG], CACHE_AT(3));
    if (py_is_undefined(answer))
        NEXT(1);
    PUSH(4, answer);

op_STORE_ATTRIBUTE: /* [value][object] */
    a = top[-1];
    SYNC();
    if (py_fast_store_attribute(machine, a, top[-2], CACHE)) {
        top -= 2;
        py_decref(machine, a);
        NEXT_AFTER_DROP(2);
    }
    if (py_is_raising(machine))
        goto error;
    STORE(2, 2, py_op_store_attribute(machine, a, NAME, top[-2], CACHE));

op_TRY_STORE_ATTRIBUTE: /* [value] */
    if (IS_LOOKED_AT)
        NEXT(1);
    frame->ip = ip + 2; /* where what was there dies */
    if (py_fast_store_attribute(machine, frame->slots[ARG], top[-1],
                                CACHE_AT(3))) {
        top--;
        NEXT_AFTER_DROP(4);
    }
    if (!py_is_raising(machine))
        NEXT(1);
    ip += 2;
    goto error;

op_LOAD_METHOD : {
    PyCache *cache = CACHE;
    PyValue fn, self;
    a = top[-1];
    answer = py_fast_method(machine, a, NAME, cache);
    if (!py_is_undefined(answer)) {
        top[-1] = answer;
        PUSH(2, a);
    }
    if (py_cache_knows_member(cache, a)) {
        top[-1] = cache->constant_value;
        frame->ip = ip;
        py_decref(machine, a);
        PUSH(2, PY_UNDEFINED);
    }
    SYNC();
    if (!py_op_load_method(machine, a, NAME, cache, &fn, &self))
        goto error;
    if (py_is_pending(fn)) {
        py_step_set_mode(machine, frame, PY_RETURN_METHOD);
        drop = 1;
        goto pending;
    }
    top[-1] = fn;
    *top++ = self;
    py_decref(machine, a);
    NEXT(2);
}

op_TRY_METHOD:
    if (IS_LOOKED_AT)
        NEXT(1);
    a = frame->slots[ARG];
    answer = py_fast_method(machine, a, NAME_OF(ip[2]), CACHE_AT(3));
    if (py_is_undefined(answer))
        NEXT(1);
    *top++ = answer;
    PUSH(4, py_incref(a));

op_TRY_SUPER_METHOD:
    answer = py_fast_super(machine, frame, NAME, CACHE, CACHE_AT(3));
    if (py_is_undefined(answer))
        NEXT(2);
    *top++ = answer;
    PUSH(7, py_incref(frame->slots[0]));

op_LOAD_SUBSCRIPT:
    a = top[-2];
    b = top[-1];
    answer = py_fast_item(a, b);
    if (!py_is_undefined(answer)) {
        frame->ip = ip;
        top--;
        top[-1] = answer;
        py_decref(machine, b);
        py_decref(machine, a);
        NEXT(1);
    }
    REPLACE(2, 1, py_get_item_quickly(machine, a, b));

op_STORE_SUBSCRIPT: /* [value][container][key] */
    a = top[-2];
    b = top[-1];
    SYNC();
    if (py_fast_store_item(machine, a, b, top[-3])) {
        top -= 3;
        py_decref(machine, b);
        py_decref(machine, a);
        NEXT_AFTER_DROP(1);
    }
    STORE(3, 1, py_set_item(machine, a, b, top[-3]));

    TWO_OPERANDS(TRY_SUBSCRIPT)
    if (IS_LOOKED_AT)
        NEXT(1);
    answer = py_fast_item(a, b);
    if (py_is_undefined(answer))
        NEXT(1);
    PUSH(4, answer);

    TWO_OPERANDS(TRY_STORE_SUBSCRIPT) /* [value] */
    if (IS_LOOKED_AT)
        NEXT(1);
    frame->ip = ip + 3; /* where what was there dies */
    if (!py_fast_store_item(machine, a, b, top[-1]))
        NEXT(1);
    top--;
    NEXT_AFTER_DROP(4);

op_ADD:
    TRY(py_fast_binary(PY_ADD, top[-2], top[-1]));
    OPERATE(PY_ADD, false, py_binary);

op_SUBTRACT:
    TRY(py_fast_binary(PY_SUBTRACT, top[-2], top[-1]));
    OPERATE(PY_SUBTRACT, false, py_binary);

op_MULTIPLY:
    TRY(py_fast_binary(PY_MULTIPLY, top[-2], top[-1]));
    OPERATE(PY_MULTIPLY, false, py_binary);

    TWO_OPERANDS(TRY_ADD)
    TRY_PUSH(py_fast_binary(PY_ADD, a, b));

    TWO_OPERANDS(TRY_SUBTRACT)
    TRY_PUSH(py_fast_binary(PY_SUBTRACT, a, b));

    TWO_OPERANDS(TRY_MULTIPLY)
    TRY_PUSH(py_fast_binary(PY_MULTIPLY, a, b));

    TWO_OPERANDS(TRY_MODULO)
    TRY_PUSH(py_fast_divide(false, a, b));

    TOP_OPERAND(TRY_ADD_TOP)
    TRY_TOP(PY_ADD);

    TOP_OPERAND(TRY_SUBTRACT_TOP)
    TRY_TOP(PY_SUBTRACT);

    TOP_OPERAND(TRY_MULTIPLY_TOP)
    TRY_TOP(PY_MULTIPLY);

    TWO_OPERANDS(TRY_INCREASE)
    TRY_ASSIGN(PY_ADD);

    TWO_OPERANDS(TRY_DECREASE)
    TRY_ASSIGN(PY_SUBTRACT);

    TWO_OPERANDS(TRY_COMPARE)
    TRY_COMPARE(6, 0);

    TOP_OPERAND(TRY_COMPARE_TOP)
    TRY_COMPARE(5, 1);

op_BINARY:
    TRY(py_fast_other((PyBinaryOp)ARG, top[-2], top[-1]));
    OPERATE(ARG, false, py_binary);

op_INPLACE:
    TRY(ARG == PY_MULTIPLY ? py_fast_binary(PY_MULTIPLY, top[-2], top[-1])
                           : py_fast_other((PyBinaryOp)ARG, top[-2], top[-1]));
    OPERATE(ARG, true, py_inplace);

op_INPLACE_ADD:
    TRY(py_fast_binary(PY_ADD, top[-2], top[-1]));
    OPERATE(PY_ADD, true, py_inplace);

op_INPLACE_SUBTRACT:
    TRY(py_fast_binary(PY_SUBTRACT, top[-2], top[-1]));
    OPERATE(PY_SUBTRACT, true, py_inplace);

op_UNARY:
    REPLACE(1, 1, py_unary(machine, (PyUnaryOp)ARG, top[-1]));

op_NOT:
    TRY_ONE(py_fast_not(top[-1]));
    SYNC();
    answer = py_truth(machine, top[-1]);
    if (py_is_pending(answer))
        goto operand_later;
    if (py_is_error(answer))
        goto error;
    py_assign(machine, &top[-1], py_bool(py_is(answer, PY_FALSE)));
    NEXT(1);

op_COMPARE : {
    a = top[-2];
    b = top[-1];
    int truth = py_fast_compare((PyCompareOp)ARG, a, b);
    if (truth >= 0) {
        top--;
        top[-1] = py_bool(truth);
        NEXT(1);
    }
    REPLACE(2, 1, py_compare_quickly(machine, (PyCompareOp)ARG, a, b));
}

op_COMPARE_JUMP : {
    a = top[-2];
    b = top[-1];
    PyRelation relation = py_fast_relation(a, b);
    bool jumps = ARG >> 8 >> relation & 1;
    if (relation != PY_NO_RELATION) {
        top -= 2;
    } else {
        SYNC();
        answer = py_compare_quickly(machine, (PyCompareOp)(ARG & 15), a, b);
        if (py_is_error(answer))
            goto error;
        if (py_is_pending(answer)) {
            /* The answer will be pushed, and the jump that stands behind
             * this instruction for that case made. */
            drop = 2;
            goto pending;
        }
        top -= 2;
        py_decref(machine, b);
        py_decref(machine, a);
        if (!py_is_bool(answer)) { /* for the jump behind this one, too */
            PUSH(2, answer);
        }
        jumps = py_is(answer, py_bool(ARG >> 4 & 1));
    }
    if (jumps)
        JUMP((int32_t)ip[1]);
    NEXT(3);
}

op_IS:
    a = top[-2];
    b = top[-1];
    top--;
    top[-1] = py_bool(py_is(a, b) != (ARG == 1));
    frame->ip = ip;
    py_decref(machine, b);
    py_decref(machine, a);
    NEXT(1);

op_CONTAINS:
    SYNC();
    answer = py_fast_contains(top[-1], top[-2]);
    if (py_is_undefined(answer))
        answer = py_contains(machine, top[-1], top[-2]);
    if (ARG == 1 && py_is_pending(answer))
        py_step_set_mode(machine, frame, PY_RETURN_NOT);
    else if (ARG == 1 && !py_is_error(answer))
        answer = py_bool(py_is(answer, PY_FALSE));
    REPLACE(2, 1, answer);

op_JUMP:
    JUMP(ARG);

op_JUMP_BACK:
    machine->fuel -= ARG + 1;
    ip -= ARG;
    if (machine->fuel < 0)
        goto refuel;
    DISPATCH();

op_TRY_SHORT:
    if (IS_LOOKED_AT || !py_is_bool(top[-1]))
        NEXT(1);
    if (py_is(top[-1], py_bool(ARG)))
        JUMP(2 + (ip[2] >> 8));
    top--;
    NEXT(4);

op_POP_JUMP_IF_FALSE:
    a = *--top;
    if (py_is(a, PY_FALSE))
        JUMP(ARG);
    if (py_is(a, PY_TRUE))
        NEXT(1);
    again = false;
    goto jump_on_truth;

op_POP_JUMP_IF_TRUE:
    a = *--top;
    if (py_is(a, PY_TRUE))
        JUMP(ARG);
    if (py_is(a, PY_FALSE))
        NEXT(1);
    again = true;

jump_on_truth: /* of `a`, which was on top; jumps where it is `again` */
    top++;
    SYNC();
    answer = py_truth(machine, a);
    if (py_is_pending(answer))
        goto operand_later;
    if (py_is_error(answer))
        goto error;
    top--;
    py_decref(machine, a);
    if (py_is(answer, py_bool(again)))
        JUMP(ARG);
    NEXT(1);

op_POP_JUMP_IF_NONE:
    a = *--top;
    if (py_is_none(a))
        JUMP(ARG);
    frame->ip = ip;
    py_decref(machine, a);
    NEXT(1);

op_GET_ITER:
    a = top[-1];
    if (py_has_type(a, &py_generator_type))
        NEXT(1);
    REPLACE(1, 1, py_iter(machine, a));

op_FOR_ITER:
    a = top[-1];
    answer = py_fast_next(a);
    if (!py_is_undefined(answer)) {
        word = ip[1]; /* mostly the variable, which mostly has a number */
        if (IS_LOOKED_AT || (word & 0xff) != PY_OP_STORE_LOCAL ||
            py_is_object(frame->slots[ARG]))
            PUSH(1, answer);
        frame->slots[ARG] = answer;
        NEXT(2);
    }
    SYNC();
    machine->fuel--;
    if (py_generator_resume_fast(machine, a))
        goto resumed;
    answer = py_step_iterate(machine, frame, a);
    if (py_is_pending(answer)) {
        next = py_flow_enter(machine);
        goto go_on;
    }
    if (!py_is_undefined(answer)) {
        PUSH(1, answer);
    }
    if (py_is_raising(machine) && !py_catch(machine, &py_StopIteration))
        goto error;
    top--;
    ip += ARG;
    py_decref(machine, a);
    DISPATCH();

op_BUILD_LIST:
    REPLACE_STOLEN(py_list_steal(machine, top - ARG, ARG));

op_BUILD_TUPLE:
    REPLACE_STOLEN(py_tuple_steal(machine, top - ARG, ARG));

op_BUILD_SET:
    REPLACE(ARG, 1, py_set_from(machine, &py_set_type, top - ARG, ARG));

op_BUILD_CONSTANT_SET:
    REPLACE(ARG & 0xfff, 1,
            py_set_from_constants(machine, top - (ARG & 0xfff), ARG & 0xfff,
                                  ARG >> 12));

op_BUILD_DICT:
    REPLACE(0, 1, py_dict_new(machine));

op_BUILD_STRING:
    REPLACE(ARG, 1, py_string_join(machine, top - ARG, ARG));

op_BUILD_SLICE:
    if (!IS_LOOKED_AT && py_reads_slice(top, ARG, ip[1])) {
        ip++;
        REPLACE(ARG + 1, 1, py_op_get_slice(machine, top, ARG));
    }
    if (!IS_LOOKED_AT && py_stores_slice(top, ARG, ip[1])) {
        ip++;
        STORE(ARG + 2, 1, py_op_set_slice(machine, top, ARG));
    }
    REPLACE(ARG, 1,
            py_slice_new(machine, top[-(int32_t)ARG], top[1 - (int32_t)ARG],
                         ARG == 3 ? top[-1] : PY_NONE));

op_FORMAT: /* arg: the conversion, and 256 if a spec is on top */
    REPLACE(1 + (ARG >> 8), 1, py_op_format(machine, top, ARG));

op_LIST_APPEND:
    SYNC();
    if (!py_list_append(machine, top[-1 - (int32_t)ARG], top[-1]))
        goto error;
    top--;
    py_decref(machine, *top);
    NEXT(1);

op_UNPACK:
    SYNC();
    a = top[-1];
    if (py_fast_unpack(a, ARG, top - 1)) {
        top += (int32_t)ARG - 1;
        py_decref(machine, a);
        NEXT(1);
    }
    answer = py_op_unpack(machine, frame, top, ARG);
    goto moved;

op_CALL:
    count = ARG;
call: /* of [fn][args], `count` of these */
    a = top[-1 - (int32_t)count];
    if (py_is_plain_call(machine, a, count))
        CALL_PLAIN(a, count, 1);
    if (machine->fuel < 0) /* what was dropped speaks before a native does */
        goto refuel;
    if (py_is_plain_new(machine, a, count)) {
        SYNC();
        if (!py_frame_push_new(machine, top - count - 1, count))
            goto error;
        frame->top = top - count - 1;
        goto entered;
    }
    REPLACE(count + 1, 1, py_call_quickly(machine, a, top - count, count));

op_CALL_METHOD: /* [fn][self or nothing][args] */
    if (machine->fuel < 0)
        goto refuel;
    count = ARG;
    if (py_is_undefined(top[-1 - (int32_t)count])) {
        a = top[-2 - (int32_t)count];
        if (py_is_plain_call(machine, a, count))
            CALL_PLAIN(a, count, 2);
        REPLACE(count + 2, 1, py_call_quickly(machine, a, top - count, count));
    }
    count++;
    goto call;

op_CALL_KEYWORDS:
    if (machine->fuel < 0)
        goto refuel;
    count = ARG;
    REPLACE(count + 1, 2,
            py_call_keywords(machine, top[-1 - (int32_t)count], top - count,
                             count, code->constants[ip[1]]));

op_CALL_METHOD_KEYWORDS:
    if (machine->fuel < 0)
        goto refuel;
    count = ARG + !py_is_undefined(top[-1 - (int32_t)ARG]);
    REPLACE(ARG + 2, 2,
            py_call_keywords(machine, top[-2 - (int32_t)ARG], top - count,
                             count, code->constants[ip[1]]));

op_CALL_SPREAD: /* [fn][tuple]([dict]) */
    REPLACE(2 + ARG, 1,
            py_op_call_spread(machine, top[-2 - (int32_t)ARG],
                              top[-1 - (int32_t)ARG],
                              ARG ? top[-1] : PY_UNDEFINED));

op_RETURN:
    a = *--top;
    back = py_frame_return_fast(machine, frame, top, a);
    if (back) {
        frame = back;
        TAKE_FRAME();
        NEXT_AFTER_DROP(py_word_counts[*ip & 0xff]);
    }
    SYNC();
    next = py_flow_leave(machine, frame, a);

left: /* the frame, for another one */
    if (next == PY_NEXT_RUN && machine->fuel >= 0) {
        LOAD_FRAME();
        DISPATCH();
    }
    goto go_on;

op_YIELD:
    a = *--top;
    SYNC();
    if (py_generator_yield_fast(machine, frame, a))
        goto resumed;
    next = py_flow_yield(machine, frame, a);
    goto left;

op_ASYNC_YIELD:
    a = *--top;
    SYNC();
    next = py_flow_async_yield(machine, frame, a);
    goto left;

op_GET_AWAITABLE:
    if (py_awaits_itself(top[-1]))
        NEXT(1);
    REPLACE(1, 1, py_op_awaitable(machine, top[-1], (PyAwaited)ARG));

op_SEND : {
    PyValue sent = PY_UNDEFINED;
    SYNC();
    a = top[-1];
    switch (py_step_send(machine, frame, top[-2], a, &sent)) {
    case PY_SEND_RETURN:
        top--;
        py_decref(machine, a);
        py_assign(machine, &top[-1], sent);
        NEXT(1);
    case PY_SEND_YIELD:
        frame->top = top - 1;
        py_decref(machine, a);
        next = py_flow_yield(machine, frame, sent);
        break;
    case PY_SEND_PENDING:
        frame->top = top - 1;
        py_decref(machine, a);
        machine->fuel--;
        next = py_flow_enter(machine);
        break;
    case PY_SEND_RAISE:
        goto error;
    }
    goto go_on;
}

op_END_ASYNC_FOR:
    if (!py_is_instance(top[-1], &py_StopAsyncIteration))
        goto op_RERAISE;
    top -= 2;
    py_decref(machine, top[1]);
    py_decref(machine, top[0]);
    NEXT(1);

op_INSTANTIATE:
    if (!py_is_class(top[-1]))
        NEXT(1);
    REPLACE(1, 1, py_step_instantiate(machine, top, ARG));

op_RAISE:
    SYNC();
    again = py_step_raise(machine, top - ARG, ARG);
    next = py_flow_unwind(machine, again);
    goto go_on;

op_RERAISE:
    SYNC();
    py_set_exception(machine, *--top);
    frame->top = top;
    goto error_again;

op_step: /* a function's answer takes the place of the operands */
    REPLACE(py_step_operands[word & 0xff], py_word_counts[word & 0xff],
            py_steps[word & 0xff](machine, frame, top, ARG));

op_store:
    STORE(py_step_operands[word & 0xff], 1,
          py_steps[word & 0xff](machine, frame, top, ARG));

op_stack: /* a function moves the operands itself */
    SYNC();
    answer = py_steps[word & 0xff](machine, frame, top, ARG);

moved:
    top = frame->top;
    if (py_is_pending(answer))
        goto operand_later;
    if (py_is_error(answer))
        goto error;
    NEXT(py_word_counts[word & 0xff]);

not_stored: /* of an answer that means nothing */
    if (py_is_pending(answer))
        py_step_set_mode(machine, frame, PY_RETURN_STORED);

no_value:
    if (py_is_error(answer))
        goto error;

pending: /* frames were pushed; the `drop` values are not needed any more */
    frame->top = top - drop;
    for (; drop; drop--)
        py_decref(machine, *--top);
    machine->fuel -= 8;
    next = py_flow_enter(machine);
    goto go_on;

operand_later: /* the operand on top is replaced by Python's answer, then the
                  instruction is run again */
    py_step_set_mode(machine, frame, PY_RETURN_AGAIN);
    drop = 1;
    goto pending;

entered: /* a call pushed a frame of code */
    machine->fuel -= 8;

resumed: /* the innermost frame is another one, of code */
    LOAD_FRAME();
    if (machine->fuel < 0)
        goto refuel;
    DISPATCH();

refuel:
    SYNC();
    BASE_INVARIANT(!py_holds_exception(machine));
    if (!py_refuel(machine))
        return machine->stopped ? machine->stop_status : PY_MACHINE_WORKING;
    next = py_is_raising(machine) ? PY_NEXT_RAISE : py_flow_enter(machine);
    goto go_on;

error:
    frame->ip = ip;
    frame->top = top;
    next = py_flow_unwind(machine, false);
    goto go_on;

error_again:
    next = py_flow_unwind(machine, true);

go_on:
    while (next == PY_NEXT_RAISE)
        next = py_flow_unwind(machine, false);
    if (machine->stopped)
        return machine->stop_status;
    switch (next) {
    case PY_NEXT_RUN:
        LOAD_FRAME();
        if (machine->fuel < 0)
            goto refuel;
        DISPATCH();
    case PY_NEXT_PAUSE:
        return PY_MACHINE_WORKING;
    case PY_NEXT_ENDED:
        return PY_MACHINE_ENDED;
    default:
        return PY_MACHINE_RAISED;
    }
}
