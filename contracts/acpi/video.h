/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Backlights of ACPI. drivers/acpi/video_detect.c: which kind of driver the
 * backlight should have. The first call looks for it.
 */
#ifndef BELAY_ACPI_VIDEO_H
#define BELAY_ACPI_VIDEO_H

#include <belay/belay.h>
#include_next <acpi/video.h>

#if IS_ENABLED(CONFIG_ACPI_VIDEO)
enum acpi_backlight_type
__acpi_video_get_backlight_type(bool native, bool *auto_detect __nullable
				__init_out) __sleeps;
#endif

#endif
