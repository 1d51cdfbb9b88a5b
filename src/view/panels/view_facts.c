#include "view_facts.h"

#include "base_memory.h"
#include "explain_absent.h"
#include "explain_absent_words.h"
#include "explain_ledger.h"
#include "explain_root.h"
#include "explain_waits.h"
#include "trace_store.h"

#include <string.h>

enum { LEDGER_MOST = 64, ABSENT_MOST = 32, EVENTS_MOST = 200000 };

const char *view_sentence(const ViewSentences *sentences, uint32_t index)
{
    return sentences->words.data + sentences->sentences[index].text;
}

static void clear(ViewSentences *sentences)
{
    sentences->count = 0;
    base_text_clear(&sentences->words);
}

static void release(ViewSentences *sentences)
{
    base_free(sentences->sentences);
    base_text_release(&sentences->words);
    *sentences = (ViewSentences){0};
}

void view_facts_release(ViewFacts *facts)
{
    release(&facts->ledger);
    release(&facts->waits);
    release(&facts->root);
    release(&facts->stuck);
    release(&facts->absent);
    release(&facts->lost);
    *facts = (ViewFacts){0};
}

static void add(ViewSentences *sentences, TraceEventId event, const char *text,
                size_t length)
{
    BASE_GROW(sentences->sentences, sentences->count, sentences->capacity);
    sentences->sentences[sentences->count++] =
        (ViewSentence){event, (uint32_t)sentences->words.length};
    base_text_append_n(&sentences->words, text, length);
    base_text_append_char(&sentences->words, '\0');
}

/* Each row of a text as a sentence of its own. */
static void add_rows(ViewSentences *sentences, TraceEventId event,
                     const char *text)
{
    while (*text != '\0') {
        size_t length = strcspn(text, "\n");
        size_t blank = strspn(text, " ");
        if (length > blank)
            add(sentences, event, text + blank, length - blank);
        text += length + (text[length] == '\n');
    }
}

/* The lives of the run, with what else is known of a whole one: a part of it
 * has no end that could tell. */
static ExplainLives lives_of(const ViewModel *model, const TraceFacts *known)
{
    ExplainLives lives = model->lives;

    lives.facts = explain_is_whole(&lives) ? known : NULL;
    return lives;
}

static void tell_absent(ViewSentences *sentences, const ExplainLives *lives,
                        const ExplainAbsent *reasons, uint32_t count)
{
    ExplainNames names = {.lives = lives};

    for (uint32_t i = 0; i < count; i++) {
        BaseText text = {0};
        explain_absent_tell(&names, &reasons[i], &text);
        add(sentences, reasons[i].event, base_text_str(&text), text.length);
        base_text_release(&text);
    }
    explain_names_release(&names);
}

/* Of a very long run that would take too long for one picture. */
static void take_absent(ViewFacts *facts, const ViewModel *model,
                        const TraceFacts *known)
{
    ExplainLives lives = lives_of(model, known);
    ExplainAbsent reasons[ABSENT_MOST];

    clear(&facts->absent);
    clear(&facts->lost);
    if (!facts->whole)
        return;
    uint32_t count = explain_absent_updates(&lives, reasons, ABSENT_MOST);
    tell_absent(&facts->lost, &lives, reasons, count);
    if (lives.event_count > EVENTS_MOST)
        return;
    count = explain_absent(&lives, 0, reasons, ABSENT_MOST);
    tell_absent(&facts->absent, &lives, reasons, count);
}

void view_facts_of_run(ViewFacts *facts, const ViewModel *model,
                       const TraceFacts *known, bool whole)
{
    if (facts->made && facts->generation == model->generation &&
        facts->whole == whole)
        return;
    facts->made = true;
    facts->whole = whole;
    take_absent(facts, model, known);
    facts->generation = model->generation;
    clear(&facts->root);
    clear(&facts->stuck);
    if (model->lives.event_count == 0)
        return;
    ExplainLives lives = lives_of(model, known);
    ExplainNames names = {.lives = &lives};
    BaseText text = {0};
    if (explain_root_tell(&names, &text))
        add_rows(&facts->root, explain_root_event(&model->lives),
                 base_text_str(&text));
    base_text_clear(&text);
    if (trace_store_ending(model->lives.trace) == TRACE_ENDING_DEADLOCK)
        explain_waits_tell_all(&names, &text);
    add_rows(&facts->stuck, TRACE_NONE, base_text_str(&text));
    base_text_release(&text);
    explain_names_release(&names);
}

static void take_ledger(ViewFacts *facts, const ViewModel *model)
{
    ExplainNames names = {.lives = &model->lives};
    ExplainEntry entries[LEDGER_MOST];
    uint32_t count = explain_ledger(&model->lives, facts->task, facts->until,
                                    entries, LEDGER_MOST);

    clear(&facts->ledger);
    for (uint32_t i = 0; i < count && i < LEDGER_MOST; i++) {
        BaseText text = {0};
        explain_ledger_tell(&names, &entries[i], &text);
        add(&facts->ledger, entries[i].event, base_text_str(&text),
            text.length);
        base_text_release(&text);
    }
    explain_names_release(&names);
}

static void take_waits(ViewFacts *facts, const ViewModel *model,
                       const TraceFacts *known)
{
    ExplainLives lives = lives_of(model, known);
    ExplainNames names = {.lives = &lives};
    BaseText text = {0};

    clear(&facts->waits);
    explain_waits_tell(&names, facts->task, &text);
    add_rows(&facts->waits, TRACE_NONE, base_text_str(&text));
    base_text_release(&text);
    explain_names_release(&names);
}

void view_facts_of_task(ViewFacts *facts, const ViewModel *model,
                        const TraceFacts *known, uint32_t task,
                        TraceEventId until)
{
    bool same = facts->task == task && facts->of_task == model->generation + 1;

    if (same && facts->until == until)
        return;
    facts->task = task;
    facts->until = until;
    facts->of_task = model->generation + 1;
    /* Nobody asked most tasks to stop, and that is known without a walk. */
    if (model->tasks[task].count_count > 0)
        take_ledger(facts, model);
    else
        clear(&facts->ledger);
    if (!same)
        take_waits(facts, model, known);
}
