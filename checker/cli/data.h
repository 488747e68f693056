/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Where the files are that belong to the program: include/, contracts/ and
 * docs/rules/. $BELAY_DATA, or else found from the executable: the tree above
 * it (build/belay), or share/belay/ in such a tree (/usr/bin/belay).
 */
#ifndef CLI_DATA_H
#define CLI_DATA_H

/* The directory; die() where there is none. Lives as long as the process. */
const char *data_dir(void);

/* A path below it. */
const char *data_path(const char *name);

#endif
