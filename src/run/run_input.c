#include "run_input.h"

#include "base_file.h"

/* What somebody types or redirects is far smaller. */
#define BYTES_MAX ((size_t)4 << 20)

bool run_input_read(RunInput *input, const char *path, BaseText *error)
{
    input->is_given = base_file_read_text(path, BYTES_MAX, &input->text, error);
    return input->is_given;
}

void run_input_give(const RunInput *input, RunProgram *program)
{
    if (input->is_given)
        run_program_give_input(program, base_text_str(&input->text),
                               input->text.length);
}

void run_input_release(RunInput *input)
{
    base_text_release(&input->text);
    input->is_given = false;
}
