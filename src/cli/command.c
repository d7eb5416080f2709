/*
 * The rows of all commands, in the order of src/cli/meson.build, which writes commands.h. To add a command: one word
 * there and one cmd-<name>.c.
 */
#include "command.h"

#include <string.h>

#define COMMAND(name) extern const VitriCommand vitri_command_##name;
#include "commands.h"
#undef COMMAND

static const VitriCommand *const command_rows[] = {
#define COMMAND(name) &vitri_command_##name,
#include "commands.h"
#undef COMMAND
};

const VitriCommand *const *vitri_command_all(guint *out_n)
{
    *out_n = G_N_ELEMENTS(command_rows);
    return command_rows;
}

const VitriCommand *vitri_command_find(const char *name)
{
    for (guint i = 0; i < G_N_ELEMENTS(command_rows); i++) {
        if (strcmp(command_rows[i]->name, name) == 0)
            return command_rows[i];
    }
    return NULL;
}
