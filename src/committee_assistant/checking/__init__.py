"""Holds a claim against a paper: supported, contradicted or not stated, each with its paragraph."""
