/* SPDX-License-Identifier: GPL-2.0-only */
/* The version of the program, and of what it prints for machines. */
#ifndef REPORT_VERSION_H
#define REPORT_VERSION_H

#define BELAY_VERSION	"0.1"

/* Grows when a member of --format=json goes away or changes its meaning. */
#define JSON_VERSION	1

#endif
