#include "py_set_probe.h"

#include "base_check.h"

/* CPython's number: how far to look side by side. */
#define LINEAR_PROBES 9

static void begin_line(PySetProbe *probe, uint32_t mask)
{
    probe->place = probe->line;
    probe->left =
        (uint64_t)probe->line + LINEAR_PROBES <= mask ? LINEAR_PROBES : 0;
}

PySetProbe py_set_probe(int64_t hash, uint32_t mask)
{
    PySetProbe probe = {.perturb = (uint64_t)hash,
                        .line = (uint32_t)hash & mask};
    BASE_INVARIANT((mask & (mask + 1)) == 0);
    begin_line(&probe, mask);
    return probe;
}

void py_set_probe_on(PySetProbe *probe, uint32_t mask)
{
    if (probe->left > 0) {
        probe->left--;
        probe->place++;
        BASE_INVARIANT(probe->place <= mask);
        return;
    }
    probe->perturb >>= PY_SET_PERTURB_SHIFT;
    probe->line = (uint32_t)(probe->line * 5ull + 1 + probe->perturb) & mask;
    begin_line(probe, mask);
}
