#include "view_page_links.h"

#include "base_memory.h"

#include <string.h>

void view_page_links_init(ViewPageLinks *links, uint32_t event_count)
{
    *links = (ViewPageLinks){.event_count = event_count};
    links->first = base_alloc_array(event_count + 1u, sizeof *links->first);
    for (uint32_t i = 0; i < event_count; i++)
        links->first[i] = 0;
}

void view_page_links_release(ViewPageLinks *links)
{
    for (uint32_t i = 0; i < links->count; i++)
        base_free(links->forms[i].data);
    base_free(links->forms);
    base_free(links->first);
    *links = (ViewPageLinks){0};
}

uint32_t view_page_links_form(ViewPageLinks *links, uint32_t event,
                              const char *data)
{
    uint32_t number = 0, last = 0;

    for (uint32_t at = links->first[event]; at != 0;
         at = links->forms[at - 1].next, number++) {
        if (strcmp(links->forms[at - 1].data, data) == 0)
            return number;
        last = at;
    }
    BASE_GROW(links->forms, links->count, links->capacity);
    links->forms[links->count++] = (ViewPageForm){base_strdup(data), 0};
    if (last != 0)
        links->forms[last - 1].next = links->count;
    else
        links->first[event] = links->count;
    return number;
}

void view_page_links_append(const ViewPageLinks *links, BaseText *out)
{
    bool any = false;

    base_text_append_char(out, '{');
    for (uint32_t event = 0; event < links->event_count; event++) {
        if (links->first[event] == 0)
            continue;
        base_text_printf(out, any ? ",\n\"%u\":[" : "\"%u\":[", event);
        any = true;
        for (uint32_t at = links->first[event]; at != 0;
             at = links->forms[at - 1].next) {
            base_text_append(out, at == links->first[event] ? "" : ",");
            base_text_append(out, links->forms[at - 1].data);
        }
        base_text_append_char(out, ']');
    }
    base_text_append_char(out, '}');
}
