"""What might be better in knowledge that is sound: advice to its keeper, which stops nothing."""
