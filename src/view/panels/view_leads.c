#include "view_leads.h"

/* Counts `*left` down for each lead; true where it is used up. */
static bool find_in(const ViewPassage *passage, uint32_t *left,
                    ViewProsePiece *lead)
{
    for (size_t i = 0; i < passage->count; i++)
        for (size_t j = 0; j < passage->paragraphs[i].count; j++) {
            const ViewProsePiece *piece = &passage->paragraphs[i].pieces[j];
            if (piece->leads == VIEW_LEADS_NOWHERE || --*left > 0)
                continue;
            *lead = *piece;
            return true;
        }
    return false;
}

bool view_leads_find(const ViewLesson *lesson, uint32_t nth,
                     ViewProsePiece *lead)
{
    uint32_t left = nth;

    if (!lesson || nth == 0)
        return false;
    if (find_in(&lesson->about, &left, lead) ||
        find_in(&lesson->text, &left, lead))
        return true;
    for (size_t i = 0; i < lesson->word_count; i++) {
        const ViewWord *word = &lesson->words[i];
        if (word->is_in_text || --left > 0)
            continue;
        *lead = (ViewProsePiece){.text = word->word,
                                 .leads = VIEW_LEADS_TO_WORD,
                                 .said = word->said};
        return true;
    }
    return false;
}

uint32_t view_leads_count(const ViewLesson *lesson)
{
    ViewProsePiece lead;
    uint32_t count = 0;

    while (view_leads_find(lesson, count + 1, &lead))
        count++;
    return count;
}

const void *view_leads_key(const ViewProsePiece *piece)
{
    switch (piece->leads) {
    case VIEW_LEADS_NOWHERE:
        break;
    case VIEW_LEADS_TO_EVENT:
    case VIEW_LEADS_TO_TASK:
        return piece->text; /* each has a text of its own */
    case VIEW_LEADS_OUT:
    case VIEW_LEADS_TO_WORD:
        return piece->said;
    }
    return NULL;
}
