// SPDX-License-Identifier: GPL-2.0-only
/* Cases are labels; the test comes last and knows them all. */
#include <belay/belay.h>

enum colour { RED, GREEN, BLUE = 7 };

int falls_through(int n)
{
	int r = 0;

	switch (n) {
	case 1:
		r = 1;
		__attribute__((__fallthrough__));
	case 2:
		r += 2;
		break;
	case -3:
		return 9;
	}
	return r;
}

int default_in_the_middle(enum colour c)
{
	switch (c) {
	case RED:
		return 1;
	default:
		return 2;
	case GREEN:
	case BLUE:
		break;
	}
	return 3;
}

int ranges(unsigned char c)
{
	switch (c) {
	case 'a' ... 'c':
		return 1;
	case 100 ... 150:
		return 2;
	case 200:
		return 3;
	default:
		return 4;
	}
}

/* The storage of k begins on the way to the cases. */
int declaration_before_cases(int n)
{
	switch (n) {
		int k;

	case 1:
		k = 2;
		n = k;
		break;
	default:
		k = 3;
		n = k;
	}
	return n;
}

void duff(char *to, const char *from, int n)
{
	switch (n & 3) {
	case 0:
		do {
			*to++ = *from++;
			__attribute__((__fallthrough__));
	case 3:
			*to++ = *from++;
			__attribute__((__fallthrough__));
	case 1:
			*to++ = *from++;
		} while (--n > 0);
	}
}

int continue_inside(int n)
{
	int r = 0;

	while (n--) {
		int k = n;

		switch (k) {
		case 1:
			continue;
		case 2:
			break;
		}
		r += k;
	}
	return r;
}

long wide(unsigned long n)
{
	switch (n) {
	case 0xffffffffffffffffUL:
		return 1;
	case 3:
		return 2;
	}
	return 0;
}
