#ifndef VITRI_HELP_H
#define VITRI_HELP_H

#include "command.h"

/** Appends the help of the program (command NULL) or of a command, laid out for a width. */
void vitri_help_write(const VitriCommand *command, int width, GString *out);

/** Appends the manual page vitri(1) in roff: all commands, all options, exit statuses and tags. */
void vitri_help_manual(GString *out);

#endif
