#ifndef VITRI_METRICS_H
#define VITRI_METRICS_H

/** Width in mm of a line of bold text in Times, at a size in points. */
double vitri_metrics_width(const char *text, double size);

#endif
